/* The error finder's plain words: what a person asks, in stems and a few synonyms. Identifiers stay whole. */
(() => {
"use strict";
const { set, pairs, STOP } = globalThis.errorFinder;

const FILLER = new Set([...STOP, ...set("not no can get got gets use used using i my me we our us when how why what which do does did cannot could should would will there their they so but from than then into only even though each every all some any after before while during one ones where who am also just very too up out over about dont doesnt didnt cant wont im ive he she them such own else yes ok still already again now here")]);
// They help to rank, and prove nothing.
const EVERYDAY = set("same go never work way thing problem issue question help know find look see seem try want need good bad right wrong first last next many much more most less few lot time always make give take come put say tell show new old thank please idea normal bug possible anyone call run start end set turn happen mean like end big small high low really without between whole single day python pytorch torch code script line file");
// Other programs: who asks about them is seldom answered by a page that does not speak of them.
const FOREIGN = set("pandas dataframe excel csv sql database git github docker container kubernetes flask django react javascript html css keras tensorflow sklearn matplotlib opencv cv2 latex regex regular ssh xgboost lightgbm spark java rust conda npm node browser server jax flax mxnet paddle r matlab website query");
const PHRASES = [
  [/\b(?:hi|hello|hey|dear)\b(?: (?:all|everyone|everybody|there|folks|guys|team|community))?[ ,.!]|\b(?:thanks?|thank you|thx|cheers|(?:best |kind )?regards)\b(?: (?:in advance|a lot|so much|very much))?[^\n]{0,30}\w*|\bany (?:help|ideas?|advice|suggestions?|hints?)\b(?: (?:is|are|would be|will be))?(?: (?:much|really|greatly|highly))?(?: (?:appreciated|welcome))?|\b(?:i am|i'm) (?:new to|a beginner)[^.,\n]{0,30}\w*|\bsince yesterday\b|\bwhat am i doing wrong\b|\bhow (?:can|do|could|to) i? ?(?:fix|solve) (?:this|it|that)\b|\b(?:please|pls) help(?: me)?\b|\bsorry for my english\b/g, " "],
  [/\bturn(?:ed|s) out\b|\b(?:is|are) (?:that|this|it) (?:normal|intended|expected|a bug)\b|\bon purpose\b/g, " "], [/\b(?:no|without|nor)(?: any| an)? (?:error|warning|exception|complaint|message)s?\b/g, " silent "],
  [/out of (?:gpu |cuda )?memory|\boom\b/g, " outofmemory memory "], [/\bvram\b|\b(?:video|graphics?) memory\b/g, " gpu memory "], [/\bram\b/g, " memory "], [/\b(?:graphics?|video) cards?\b/g, " gpu "], [/data ?loaders?/g, " dataloader "],
  [/(?:batch ?norm(?:ali[sz]ation)?|\bbn)(?:[123]d)?\b(?: layers?)?/g, " batchnorm "], [/cross ?entropy(?:loss)?/g, " crossentropy "], [/zero_?grad/g, " zerograd grad clear "], [/log_?softmax/g, " logsoftmax softmax "],
  [/freeze_?bn/g, " frozenlayer batchnorm "], [/\b(?:un)?fr(?:eez|oze)\w* (?=(?:[\w']+ ){0,4}(?:layer|weight|param|backbone|encoder|feature|batchnorm|network|model)|all)/g, " frozenlayer "], [/\bfrozen\b/g, " frozenlayer "],
  [/mixed[- ]precision|\bautocast\b|\bamp\b/g, " autocast "], [/multi[- ]?gpus?|\b(?:several|multiple|two|both|more|[2-8]) (?:\w+ )?gpus\b/g, " distributed gpu "],
  [/requires?[_ ]grad/g, " requires_grad grad "], [/learning rate/g, " lr "], [/check ?points?\b|\bckpt\b/g, " checkpoint "], [/file descriptors?|open files?/g, " openfile "], [/state_?dict/g, "state_dict"], [/onnx ?runtime/g, " onnx "],
];
const SYNONYMS = [
  "grow increase leak rise climb accumulate pile creep|crash fail error break abort raise die dies died dying refuse stop exception",
  "same identical equal repeat duplicate|validation val eval evaluation evaluate test inference predict",
  "slow slower slowly bottleneck accelerate speed fast faster slowdown|model network net|weight parameter param|image picture photo img|label target",
  "convert conversion cast|half fp16 float16|double float64|distributed ddp dataparallel distributeddataparallel|crossentropy nll|prefix prepend prepended",
  "random randomness seed reproduce reproducible nondeterministic|differ different difference change changed changing vary|clear cleared reset zero zerograd",
  "keep remain stay hold|numpy ndarray|float float32 fp32|resume restart reload continue|gradient grad|nan inf infinity|mps mac macbook apple",
  "lstm rnn gru recurrent|hang stuck freeze deadlock|spike jump surge|util usage utilisation utilization|worker num_workers|export exported|dataset data|big bigger|small smaller|large larger|bad worse|loader dataloader|long longer|scaler gradscaler|multiply scale scaled multiplied",
].join("|");

const stemmed = new Map();
function stem(whole) {
  if (stemmed.has(whole)) return stemmed.get(whole);
  let word = whole;
  if (word.length > 6) word = word.replace(/(?:ations?|ating|ated|ates|ate)$/, "");
  if (word.length > 4) word = word.replace(/ie[sd]$/, "y").replace(/(?:ings?|edly|ed|ly|es)$/, "");
  if (word.length > 3) word = word.replace(/e$/, "").replace(/([^s])s$/, "$1");    // increase, increasing
  word = word.replace(/([b-df-hj-np-rtv-z])\1$/, "$1");
  stemmed.set(whole, word);
  return word;
}
const SAME = new Map(pairs(SYNONYMS).map(pair => pair.map(word => word.includes("_") ? word : stem(word))));
const PLAIN = new Set([...EVERYDAY].map(stem));
function stems(text) {
  const flat = PHRASES.reduce((t, [pattern, word]) => t.replace(pattern, word), text.slice(0, 4000).toLowerCase().replace(/n't\b/g, "nt"));
  return (flat.match(/[a-z][a-z0-9_]*[a-z0-9]/g) || []).filter(word => word.length < 60 && !FILLER.has(word))
    .map(word => word.includes("_") ? word : stem(word)).map(word => SAME.get(word) || word);
}
/* What is left of a text without greetings and thanks. */
const spoken = text => text.toLowerCase().replace(PHRASES[0][0], " ");
const everyday = word => PLAIN.has(word);
const OTHERS = new Set([...FOREIGN].map(stem));
const foreign = word => OTHERS.has(word);

Object.assign(globalThis.errorFinder, { stems, spoken, everyday, foreign });
})();
