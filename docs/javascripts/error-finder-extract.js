/* The error finder: ranks the pages in errors.json against whatever was pasted. Nothing leaves the browser.
   In four files, which need no document and can be loaded in Node, in this order: extract, tokens, words, rank; the box is in a fifth.
   This one tells which part of a paste is the error, and what of it may be published. */
(() => {
"use strict";
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

globalThis.errorFinder = { lines, blocks, CONSEQUENCE, distilled, telling, clip, oneLine, publishable };
})();
