/* The error finder's tokens: shapes, numbers, paths and the user's own keys are dropped, what discriminates gets a type.
   "=kind:value" must not contradict: a wording with another value of that kind does not fit.
   "~value" may differ, so it counts little: devices, the dtype that was found, names in quotes.
   {braces} in a wording stand for anything. */
(() => {
"use strict";
const set = words => new Set(words.split(" "));
const pairs = text => text.split("|").flatMap(group => group.split(" ").map((word, _, all) => [word, all[0]]));

const STOP = set("a an the to of in on is are be been was were it its that this these for with by and or as at you your has have had if");
const DTYPE = new Map(pairs("float float32|double float64|half float16|bfloat16|long int64|int int32|short int16|byte uint8|char int8|bool boolean|complex complexfloat complexdouble"));
const FAMILY = new Map(pairs("index long int|floating float double half bfloat16"));
const WANTED = set("expected expect expects must should desired require requires only want");
const FOUND = set("found got given but is from");
const DEVICE = set("cpu cuda mps xpu xla hip meta gpu npu");
const deviceOf = type => String(/cuda|mps|xpu/.exec(type));
const family = type => FAMILY.get(DTYPE.get(type.toLowerCase()));
const mixture = types => types.some(type => family(type) !== "floating") ? "integer" : types.some(type => /half|16/i.test(type)) ? "half" : "double";
const library = name => /c10|2at|5torch|6caffe/.test(name) ? "torch" : name.replace(/^_+|\d.*/g, "").slice(0, 10);

// Sentences that come with any warning or CUDA error, and tell nothing.
const HINTS = /\(Triggered internally at [^()]{0,300}\)|(?:CUDA|HIP) kernel errors might be asynchronously[^.]{0,120}(?:\.|$)|For debugging consider passing (?:CUDA|AMD_SERIALIZE)\w*=\d\.?|Compile with `TORCH_USE_(?:CUDA|HIP)_DSA`[^.]{0,60}(?:\.|$)|Search for `\w+' in \S{0,200} for more information\.|Device-side assertion tracking was not enabled by user\./g;

// Where many causes share a sentence, the name in it, or the relation, that tells them apart. A name in {braces} is any name.
const NAMES = [
  [/(module )?'([\w.]+|\{\w+\})' (?:object )?has no attribute '(\w+|\{\w+\})'/g, (before, x, y) => "member:" + (y.startsWith("_") ? y : /^[a-z]|^None/.test(x) && !before ? x + "." + y : x)],
  [/ on <module '([\w.]+|\{\w+\})'( \(built-in\))?/g, (name, shell = "") => "in:" + name + shell.trim()],     // a worker's, a notebook's, a script's
  [/No module named '?([\w.]+|\{\w+\})/g, name => "module:" + name],
  [/KeyError: ['"]?([^'"\n]{1,60})/g, name => "key:" + name],
  [/unexpected keyword argument '(\w+|\{\w+\})/g, name => "keyword:" + name],
  [/cannot import name '(\w+|\{\w+\})/g, name => "import:" + name],
  [/undefined symbol: (\w+|\{\w+\})/g, name => "symbol:" + library(name)],
  [/([^\s'"()<>]{0,120})\.(?:so|dll|dylib|pyd)\b/g, path => "library:" + (/torch[\\/]+lib[\\/](?!\.\.)/.test(path) ? "torch" : path.replace(/.*[\\/]/, "").replace(/^lib|[_.-].*/g, ""))],
  [/failed while importing (\w+)/g, name => "import:" + name],
  [/unsupported operand type\(s\) for \S{1,4} '([\w.]+)' and '([\w.]+)'/g, (a, b) => "operands:" + a + " " + b],
  [/(?:[Cc]annot|[Cc]an't) pickle '?([\w.]+|\{\w+\})/g, name => "pickle:" + name],
  [/(list|tuple|string)? ?index out of range/g, (owner = "tensor") => "index:" + owner],
  [/"([A-Za-z]+_?[A-Za-z]*)\w*" not implemented for/g, kernel => "kernel:" + kernel],
  [/scalar type (\w+) but found (\w+)/g, (wanted, found) => "mixture:" + (family(wanted) === "index" ? "index" : mixture([wanted, found]))],
  [/same dtype, but got:? (?:c10::)?(\w+) (?:and|!=) (?:c10::)?(\w+)/g, (...types) => "mixture:" + mixture(types)],
  [/type \(([^()\n]{1,40})\) and \w+ type \(([^()\n]{1,40})\)/g, (a, b) => "types:" + (deviceOf(a) === deviceOf(b) ? "dtype" : "device")],
  [/Assertion [`']([^`'\n]{1,80})[`'] failed/g, condition => "assertion:" + condition.replace(/[\s\d]/g, "")],
  [/(\d{1,9})\] to have (\d{1,9}) channels, but got/g, (last, wanted) => "channels:" + (last === wanted ? "last" : "first")],
];

/* The text with its names in front of what holds them, each as a number between bars, so that they have a place among the words. */
function named(text) {
  const names = [];
  const marked = NAMES.reduce((t, [pattern, make]) => t.replace(pattern, (whole, ...groups) => {
    const name = make(...groups.slice(0, groups.findIndex(group => typeof group === "number"))).toLowerCase();
    return ` \u0001${names.push("=" + name) - 1}\u0001 ` + whole;
  }), text);
  return { names, marked };
}

const spelled = text => text.replace(/\{\w{0,40}\}|torch\.Size/g, " ").replace(/\blong int\b/g, "long").replace(/\bunsigned char\b/g, "byte")
  .replace(/torch\.(?:(cuda|mps|xpu)\.)?(\w{1,20})Tensor\b/g, " $1 $2 ").replace(/\[(?:Errno|WinError) (\d+)\]/g, " errno$1 ").split(/\s+/)
  .map(word => word.replace(/^\W*(module|_orig_mod)\.\w.*/, "$1dot").replace(/^[\w.]+\.([A-Z]\w*:)$/, "$1").replace(/["']\w+\.[\w.]+["']/, ""))
  .filter(word => word.length < 200 && !/[\\/]|\.(?:weight|bias|running_mean|running_var)\W*$/.test(word));

function tokens(text) {
  const { names, marked } = named(text.replace(/\s+/g, " ").replace(HINTS, " ")), out = [];
  let role = "found", since = 0;                   // "expected Long but found Float" is not "expected Float but found Long"
  for (const part of spelled(marked)) for (const [, mark, open, name, close] of part.matchAll(/\x01(\d+)\x01|(['"]?)(?:c10::|torch\.)?\d*([A-Za-z_]\w*)(['"]?)/g)) {
    if (mark) { out.push(names[mark]); continue; }
    const raw = name.toLowerCase().replace(/^_+|_+$/g, ""), dtype = DTYPE.get(raw);
    const word = raw.length > 4 && !raw.startsWith("errno") ? raw.replace(/_?\d+$/, "") : raw;
    if (WANTED.has(word)) [role, since] = ["wanted", 0]; else if (FOUND.has(word) || ++since > 9) role = "found";
    if (dtype) out.push(...role === "wanted" ? ["wanted:" + dtype, "=wanted:" + (FAMILY.get(dtype) || dtype)] : ["~found:" + dtype]);
    else if (/(?:error|warning|exception)$/.test(word)) { if (word.length > 7) out.push("~" + word); }
    else if (DEVICE.has(word) || open && close) out.push("~" + word);
    else if (word.length > 1 && word.length < 60 && !STOP.has(word) && !/^x\d/.test(word)) out.push(word);
  }
  return out;
}

/* What is compared: tokens, and pairs of neighbours, for a message is more than the set of its words. For each place its features
   and how much they count; typed tokens stand between neighbours without parting them. */
function features(list) {
  let last = "";
  return list.map(token => {
    if (/[=~]/.test(token[0])) return [[token, 0.35]];
    const pair = last && last + " " + token;
    last = token;
    return pair ? [[token, 1], [pair, 0.5]] : [[token, 1]];
  });
}

// A message of Python's own is known by the name in it alone: without it, or with another, it is somebody else's.
const REQUIRED = /^=(?:member|in|module|keyword|import|symbol|library|operands|pickle|key):/;

/* "=module:torch" against "=module:torchdata" */
const kindOf = name => name.slice(0, name.indexOf(":") + 1);
const lacks = (one, other) => one.some(token => REQUIRED.test(token) && !other.includes(token));
function contradicts(one, other) {
  const names = other.filter(token => token[0] === "=");
  return one.some(token => token[0] === "=" && names.some(name => kindOf(name) === kindOf(token))
    && !names.some(name => kindOf(name) === kindOf(token) && one.includes(name)));
}

Object.assign(globalThis.errorFinder, { set, pairs, STOP, tokens, features, contradicts, lacks, REQUIRED });
})();
