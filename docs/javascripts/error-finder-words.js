/* The error finder's plain words: stems and a few synonyms. */
(() => {
"use strict";
const { set, pairs, STOP } = globalThis.errorFinder;

const FILLER = new Set([...STOP, ...set("not no can get got gets use used using i my me we our when how why what which do does did cannot could should would will there their they so but from than then into only even though each every all some any after before while during one ones where who am also just very too up out over about")]);
const PHRASES = [
  [/out of (?:gpu |cuda )?memory|\boom\b/g, " outofmemory memory "], [/\bv?ram\b/g, " memory "], [/data ?loaders?/g, " dataloader "],
  [/(?:batch ?norm(?:ali[sz]ation)?|\bbn)(?:[123]d)?\b/g, " batchnorm "], [/cross ?entropy/g, " crossentropy "], [/zero_?grad/g, " zerograd grad "],
  [/mixed precision|\bautocast\b|\bamp\b/g, " autocast "], [/multi[- ]gpu|(?:several|multiple) gpus/g, " distributed gpu "],
  [/learning rate/g, " lr "], [/check ?points?\b|\bckpt\b/g, " checkpoint "], [/file descriptors?|open files?/g, " openfile "],
];
const SYNONYMS = [
  "grow increase leak rise climb accumulate pile|crash fail error break abort raise die refuse",
  "same identical equal repeat duplicate|validation eval evaluation evaluate test inference",
  "slow bottleneck slowly accelerate speed wait|model network net|weight parameter param|image picture photo img|label target",
  "convert conversion turn cast|half fp16 float16|double float64|distributed ddp|crossentropy nll",
  "random randomness seed reproduce reproducible nondeterministic|differ different change changed vary|clear reset zero zerograd",
  "keep remain stay hold|freeze frozen|numpy ndarray|float float32 fp32|resume restart reload|gradient grad",
  "lstm rnn gru recurrent",
].join("|");

const stemmed = new Map();
function stem(whole) {
  let word = stemmed.get(whole) || whole;
  if (stemmed.has(whole)) return word;
  if (word.length > 6) word = word.replace(/(?:ations?|ating|ated|ates|ate)$/, "");
  if (word.length > 4) word = word.replace(/(?:ings?|edly|ed|ly|ers?|ies|es)$/, "");
  if (word.length > 3) word = word.replace(/e$/, "").replace(/([^s])s$/, "$1");    // increase, increasing
  word = word.replace(/([b-df-hj-np-rtv-z])\1$/, "$1");
  stemmed.set(whole, word);
  return word;
}
const SAME = new Map(pairs(SYNONYMS).map(pair => pair.map(stem)));
function stems(text) {
  const flat = PHRASES.reduce((t, [pattern, word]) => t.replace(pattern, word), text.slice(0, 4000).toLowerCase());
  return (flat.match(/[a-z][a-z0-9]+/g) || []).filter(word => word.length < 60 && !FILLER.has(word)).map(stem).map(word => SAME.get(word) || word);
}

Object.assign(globalThis.errorFinder, { stems });
})();
