/* The error finder: ranks the pages in errors.json against whatever was pasted. Nothing leaves the browser.
   Extraction, tokens, ranking; it needs no document and can be loaded in Node. The box is in error-finder-box.js. */
(() => {
"use strict";
const set = words => new Set(words.split(" "));
const pairs = text => text.split("|").flatMap(group => group.split(" ").map((word, _, all) => [word, all[0]]));
const sum = numbers => numbers.reduce((a, b) => a + b, 0);

/* ---- Extraction: which part of a paste is the error ---- */

const CAP = 32768;        // of a paste the first and last 32 kB are read, and of those the first and last 1000 lines,
const LINE = 2000;        // of a line 2000 characters: no pattern below sees a long text, none backtracks more than some hundred steps
const PREFIX = /^\s*(?:\[(?:rank|default)?\d+\]:|\(\w+ pid=\d+\)|E |>+ |\|)\s*/;
const FRAME = /Traceback \(most recent|^\s*File ["</~\w]|^\s*-+> ?\d|^ \d+ \S|^(?:During handling of|The above exception)|^(?:~|\/|[A-Z]:\\|<ipython)\S* in |^\s*frame #\d|^[\s~^-]+$/;
const HEADER = /(?<![\w.])(?:(?:[A-Za-z_]\w{0,60}\.){0,8}(?:[A-Z]\w{0,60})?(?:Error|Exception|Warning|Unsupported|Interrupt)|Runtime Error|ERROR|WARNING)\s?:(?=\s|$)/g;
// Sentences that come with any warning or CUDA error, and tell nothing.
const HINTS = / \(Triggered internally at [^()]{0,300}\)|CUDA kernel errors might be asynchronously[^.]{0,120}\.|For debugging consider passing CUDA_LAUNCH_BLOCKING=1\.?|Compile with `TORCH_USE_CUDA_DSA`[^.]{0,60}\.|Search for `\w+' in \S{0,200} for more information\.|Device-side assertion tracking was not enabled by user\./g;
// What only reports that something went wrong elsewhere: not telling while the paste holds another error.
const CONSEQUENCE = /Caught [\w.]+ in (?:DataLoader worker|replica|pin memory)|worker \(pid\S* [\d, .]+\) exited unexpectedly|terminated with the following error|ChildFailedError|non-zero exit status|Broken ?[Pp]ipe|Ran out of input|device-side assert triggered/;
// Without a type in front: is it a program that speaks, or a person? Only persons' words are looked up in descriptions.
const PROGRAM = /\b(?:fatal|[Ee]rror)\b[^:\n]{0,80}:|^["'(]?(?:Expected|Trying|Attempt|Found|Given|Detected|Assertion|Cannot)|\b(?:[Ee]xpected|No module named|but (?:got|found)|must|should be|[Cc]an't|[Cc]ould not|unable to|failed|attempted|recommended|invalid|unexpected(?:ly)?|not (?:supported|implemented|compiled|compatible|allowed|defined|exist|require)|killed by|received|ambiguous|out of range|can (?:only )?be|is being|has no attribute|got an|contains a)\b|\(\w* ?\d+\)|\[\d|`/;
const PERSON = /\b(?:[Ii]|I'm|[Mm]y|me|[Ww]e|our|[Hh]ow|[Ww]hy|fails|crash(?:es|ed)?|breaks|gives|keeps|gets|goes|stays|makes|says|saying|works)\b|\?/;

const ends = (list, size) => list.length > 2 * size + 1 ? [list.slice(0, size), list.slice(-size)] : [list];
const clip = text => ends(ends(text, CAP).join("\n").split("\n"), 1000).flat().join("\n");
const lines = text => clip(text).replace(/\x1b\[[0-9;?]{0,20}[A-Za-z]/g, "").replace(/[\u2018\u2019]/g, "'").replace(/[^\S\n]+/g, " ").split("\n")
  .map(line => ends(line, LINE / 2).join(" ").replace(HINTS, "").replace(PREFIX, "").trimEnd())
  .filter(line => line.trim());

/* The errors and warnings of a paste with the weight that each has as the telling one, the likeliest last.
   `Type:` opens a block, a frame closes it, the line after a frame is code. The rest may be a message without its type. */
function blocks(text) {
  const found = [], loose = [], end = match => match.index + match[0].length;
  let open = null, code = false, before = "";
  for (const line of lines(text)) {
    const heads = [...line.matchAll(HEADER)].filter((head, i, all) => !i || line.slice(end(all[i - 1]), head.index).trim());
    const frame = !heads.length && FRAME.test(line);
    heads.forEach((head, i) => found.push(open = [before, line.slice(head.index, heads[i + 1]?.index).trim()]));
    if (frame) open = null;
    else if (!heads.length && !code) (open || loose).push(line.trim());
    before = heads.length ? "" : /\w/.test(line) ? line.trim() : before;
    code = frame ? line.includes("File ") : heads.length > 0 && /:\d+: \w*Warning:/.test(line);    // a warning shows its line of code
  }
  const errors = found.slice(-12).map(([before, ...block]) => ({ text: block.slice(0, 40).join("\n").slice(0, 6000), before }));
  const rest = loose.slice(-200).join("\n").slice(-6000);
  const isWarning = ({ text }) => /^[\w.]*Warning/i.test(text), isCause = ({ text }) => !CONSEQUENCE.test(text);
  const told = errors.some(error => isCause(error) && !isWarning(error)) ? errors.filter(isCause) : errors;
  const list = told.map((error, i) => ({
    text: error.text,
    parts: [error.text, error.text.split("\n")[0], error.before + "\n" + error.text],     // alone, its first line, with the line that raised
    weight: !isCause(error) ? 0.5 : i === told.length - 1 ? 1 : isWarning(error) ? 0.7 : 0.9,
  }));
  if (rest) list.unshift({ text: rest, parts: [rest, ...rest.split("\n", 40)], weight: errors.some(isCause) ? 0.8 : 1 });
  return { list, doubt: errors.length ? Infinity : PROGRAM.test(rest) && !PERSON.test(rest) ? 4 : 1.2 };
}

/* For links and reports: no paths, no addresses, nothing that looks like a secret. */
const SECRET = /^\W*(?:(?=\S*\d)(?=\S*[a-z])(?=\S*[A-Z])[\w-]{20,}|(?=\S*\d)[A-Z0-9]{16,}|[0-9a-f]{24,})\W*$/;
const publishable = text => text.replace(/(?<!\w)(['"])[^'"\n]{0,200}[\\/][^'"\n]{0,200}\1/g, "$1…$1")
  .split(/(\s+)/).map(word => /[\\/@]/.test(word) || word.length > 200 || SECRET.test(word) ? "…" : word).join("");
const oneLine = text => publishable(text.slice(0, LINE)).replace(/\s+/g, " ").trim().slice(0, 200);
const distilled = text => (blocks(text).list.pop() || { text }).text;
const telling = text => oneLine(distilled(text));

/* ---- Tokens: shapes, numbers, paths and the user's own keys are dropped, what discriminates gets a type ----
   "=kind:value" must not contradict: a wording with another value of that kind does not fit.
   "~value" may differ, so it counts little: devices, the dtype that was found, names in quotes.
   {braces} in a wording stand for anything. */

const STOP = set("a an the to of in on is are be been was were it its that this these for with by and or as at you your has have had if");
const DTYPE = new Map(pairs("float float32|double float64|half float16|bfloat16|long int64|int int32|short int16|byte uint8|char int8|bool boolean|complex complexfloat complexdouble"));
const FAMILY = new Map(pairs("index long int|floating float double half bfloat16"));
const WANTED = set("expected expect expects must should desired require requires only want");
const FOUND = set("found got given but is from");
const DEVICE = set("cpu cuda mps xpu xla hip meta gpu npu");
const deviceOf = type => String(/cuda|mps|xpu/.exec(type));
const family = type => FAMILY.get(DTYPE.get(type.toLowerCase()));
const mixture = types => types.some(type => family(type) !== "floating") ? "integer" : types.some(type => /half|16/i.test(type)) ? "half" : "double";

// Where many causes share a sentence, the name in it, or the relation, that tells them apart.
const NAMES = [
  [/'(\w+)' object has no attribute '(\w+)'/g, (x, y) => "member:" + (y.startsWith("_") ? y : /^[a-z]|^None/.test(x) ? x + "." + y : x)],
  [/ on <module '(\w+)'( \(built-in\))?/g, (name, shell = "") => "in:" + name + shell.trim()],     // a worker's, a notebook's, a script's
  [/module '([\w.]+)' has no attribute/g, name => "member:" + name],
  [/No module named '?([\w.]+)/g, name => "module:" + name],
  [/KeyError: ['"]?([^'"\n]{1,60})/g, name => "key:" + name],
  [/unexpected keyword argument '(\w+)/g, name => "keyword:" + name],
  [/cannot import name '(\w+)/g, name => "import:" + name],
  [/(list|tuple|string)? ?index out of range/g, (owner = "tensor") => "index:" + owner],
  [/"([A-Za-z]+_?[A-Za-z]*)\w*" not implemented for/g, kernel => "kernel:" + kernel],
  [/scalar type (\w+) but found (\w+)/g, (wanted, found) => "mixture:" + (family(wanted) === "index" ? "index" : mixture([wanted, found]))],
  [/same dtype, but got:? (?:c10::)?(\w+) (?:and|!=) (?:c10::)?(\w+)/g, (...types) => "mixture:" + mixture(types)],
  [/type \(([^()\n]{1,40})\) and \w+ type \(([^()\n]{1,40})\)/g, (a, b) => "types:" + (deviceOf(a) === deviceOf(b) ? "dtype" : "device")],
  [/Assertion [`']([^`'\n]{1,80})[`'] failed/g, condition => "assertion:" + condition.replace(/[\s\d]/g, "")],
  [/(\d{1,9})\] to have (\d{1,9}) channels, but got/g, (last, wanted) => "channels:" + (last === wanted ? "last" : "first")],
];

const spelled = text => text.replace(/\{\w{0,40}\}|torch\.Size/g, " ").replace(/\blong int\b/g, "long").replace(/\bunsigned char\b/g, "byte")
  .replace(/torch\.(?:(cuda|mps|xpu)\.)?(\w{1,20})Tensor\b/g, " $1 $2 ").replace(/\[(?:Errno|WinError) (\d+)\]/g, " errno$1 ").split(/\s+/)
  .map(word => word.replace(/^\W*(module|_orig_mod)\.\w.*/, "$1dot").replace(/^[\w.]+\.([A-Z]\w*:)$/, "$1").replace(/["']\w+\.[\w.]+["']/, ""))
  .filter(word => word.length < 200 && !/[\\/]|\.(?:weight|bias|running_mean|running_var)\W*$/.test(word));

function tokens(text) {
  const out = NAMES.flatMap(([pattern, make]) => [...text.matchAll(pattern)].map(match => "=" + make(...match.slice(1)).toLowerCase()));
  let role = "found";                              // "expected Long but found Float" is not "expected Float but found Long"
  for (const part of spelled(text)) for (const [, open, name, close] of part.matchAll(/(['"]?)(?:c10::|torch\.)?\d*([A-Za-z_]\w*)(['"]?)/g)) {
    const raw = name.toLowerCase(), dtype = DTYPE.get(raw);
    const word = raw.length > 4 && !raw.startsWith("errno") ? raw.replace(/_?\d+$/, "") : raw;
    if (WANTED.has(word)) role = "wanted"; else if (FOUND.has(word)) role = "found";
    if (dtype) out.push(...role === "wanted" ? ["wanted:" + dtype, "=wanted:" + (FAMILY.get(dtype) || dtype)] : ["~found:" + dtype]);
    else if (/(?:error|warning|exception)$/.test(word)) { if (word.length > 7) out.push("~" + word); }
    else if (DEVICE.has(word) || open && close) out.push("~" + word);
    else if (word.length > 1 && word.length < 60 && !STOP.has(word) && !/^x\d/.test(word)) out.push(word);
  }
  return out;
}

/* What is compared, with how much it counts: tokens, and pairs of neighbours, for a message is more than the set of its words. */
function features(list) {
  const factors = new Map();
  list.forEach((token, i) => {
    factors.set(token, /[=~]/.test(token) ? 0.35 : 1);
    const pair = list[i - 1] + " " + token;
    if (i && !/[=~]/.test(pair)) factors.set(pair, 0.5);
  });
  return factors;
}

/* "=module:torch" against "=module:torchdata" */
function contradicts(one, other) {
  const kindOf = name => name.slice(0, name.indexOf(":") + 1), names = other.filter(token => token[0] === "=");
  return one.some(token => token[0] === "=" && names.some(name => kindOf(name) === kindOf(token))
    && !names.some(name => kindOf(name) === kindOf(token) && one.includes(name)));
}

/* ---- Plain words: stems and a few synonyms ---- */

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
  if (word.length > 3) word = word.replace(/([^s])s$/, "$1").replace(/e$/, "");
  word = word.replace(/([b-df-hj-np-rtv-z])\1$/, "$1");
  stemmed.set(whole, word);
  return word;
}
const SAME = new Map(pairs(SYNONYMS).map(pair => pair.map(stem)));
function stems(text) {
  const flat = PHRASES.reduce((t, [pattern, word]) => t.replace(pattern, word), text.slice(0, 4000).toLowerCase());
  return (flat.match(/[a-z][a-z0-9]+/g) || []).filter(word => word.length < 60 && !FILLER.has(word)).map(stem).map(word => SAME.get(word) || word);
}

/* ---- Index and ranking ---- */

function index(pages) {
  const df = new Map(), wordDf = new Map(), wordings = [], postings = new Map();
  const count = (map, keys) => { for (const key of keys) map.set(key, (map.get(key) || 0) + 1); };
  const idf = key => Math.log((pages.length + 100) / ((df.get(key) || 0) + 1));        // a few pages say little about what is rare
  const wordIdf = word => Math.log((pages.length + 20) / ((wordDf.get(word) || 0) + 0.5));
  const docs = pages.map(page => {
    const own = page.messages.map(({ text }) => {
      const aside = CONSEQUENCE.test(text) && page.messages.some(other => !CONSEQUENCE.test(other.text));
      const list = tokens(lines(text).join("\n"));
      return { page, text, list, weights: features(list), factor: aside ? 0.8 : 1 };
    }).filter(wording => wording.list.length);
    wordings.push(...own);
    count(df, new Set(own.flatMap(wording => [...wording.weights.keys()])));
    const told = [page.title, ...page.symptoms].map(text => ({ text, words: stems(text) })), terms = new Map();
    count(terms, [...told.flatMap(line => line.words), ...stems(page.area)]);
    const length = sum([...terms.values()]);
    for (const { text } of own) for (const word of stems(text)) if (!terms.has(word)) terms.set(word, 0.3);    // helps to rank, proves nothing
    count(wordDf, terms.keys());
    return { page, own, told, terms, length };
  });
  wordings.forEach(({ weights }, n) => weights.forEach((factor, key) => {
    weights.set(key, factor * idf(key));
    postings.set(key, [...postings.get(key) || [], n]);
  }));
  for (const wording of wordings) wording.total = sum([...wording.weights.values()]);
  return { df, idf, wordIdf, wordings, postings, docs, average: sum(docs.map(doc => doc.length)) / docs.length };
}

/* A wording fits when the paste covers enough of it and is not mostly about something else, or is a piece of it, cut short. */
function byMessage(ix, text, weight) {
  const list = tokens(text), end = list.slice(-2).join(" "), shared = new Map();
  if (/\w$/.test(text) && !ix.df.has(/[=~]/.test(end) ? list[list.length - 1] : end)) list.pop();      // cut in the middle of a word
  let total = 0;
  for (const [key, factor] of features(list)) {
    const value = factor * ix.idf(key);
    total += value;
    for (const n of ix.postings.get(key) || []) shared.set(n, (shared.get(n) || 0) + value);
  }
  return [...shared].flatMap(([n, mass]) => {
    const wording = ix.wordings[n], share = mass / wording.total, focus = mass / total;
    const fits = share >= 0.72 && focus >= 0.5 || share >= 0.9 && mass >= 8 || share >= 0.15 && focus * Math.min(1, mass / 12) >= 0.8;
    if (!fits || contradicts(wording.list, list)) return [];
    return [{ page: wording.page, wording: wording.text, text, share, focus, score: (share + focus) * weight * wording.factor }];
  });
}

/* BM25 over title, symptoms and area; refused unless enough of what was asked stands there, and much of it in one line. */
function byWords(ix, text, doubt) {
  const asked = [...new Set(stems(text))], mass = words => sum(words.map(ix.wordIdf)), list = tokens(text);
  return ix.docs.flatMap(({ page, own, told, terms, length }) => {
    const known = asked.filter(word => terms.has(word)), described = known.filter(word => terms.get(word) >= 1);
    const best = told.map(({ text, words }) => ({ text, mass: mass(asked.filter(word => words.includes(word))) }))
      .reduce((a, b) => b.mass > a.mass ? b : a);
    const evidence = (mass(described) + best.mass) / mass(asked) * Math.sqrt(best.mass);
    const bm25 = sum(known.map(word => ix.wordIdf(word) * terms.get(word) * 2.2 / (terms.get(word) + 0.48 + 0.72 * length / ix.average)));
    const fits = known.length > 1 && evidence >= doubt && !own.some(wording => contradicts(wording.list, list));
    return fits ? [{ page, wording: best.text, text, score: bm25 }] : [];
  });
}

function rank(ix, text) {
  const { list, doubt } = blocks(text), best = new Map();
  const keep = hits => hits.forEach(hit => { if (!(best.get(hit.page)?.score >= hit.score)) best.set(hit.page, hit); });
  for (const { parts, weight } of list) for (const part of new Set(parts)) keep(byMessage(ix, part, weight));
  if (!best.size) keep(byWords(ix, lines(text).join(" "), doubt));
  const hits = [...best.values()].sort((a, b) => b.score - a.score);
  return hits.filter(hit => hit.score > 0.6 * hits[0].score).slice(0, 5);
}

globalThis.errorFinder = { index, rank, distilled, telling, clip, oneLine, publishable };
})();
