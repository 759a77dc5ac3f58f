/* The error finder: ranks the pages in errors.json against whatever was pasted. Nothing leaves the browser.
   Its files need no document and can be loaded in Node, in this order: plain, extract, private, tokens, words, rank; then comes the box.
   guide/explain.py does the same in a terminal, with the same patterns: what is changed here is changed there, a test compares them.
   This one makes plain lines of what terminals, logs and forums make of them. */
(() => {
"use strict";
const CAP = 32768;        // of a paste the first and last 32 kB are read, and of those the first and last 1000 lines,
const LINE = 2000;        // of a line 2000 characters: no pattern below sees a long text, none backtracks more than some hundred steps
const ends = (list, size) => list.length > 2 * size + 1 ? [list.slice(0, size), list.slice(-size)] : [list];
const clip = text => ends(ends(text, CAP).join("\n").split("\n"), 1000).flat().join("\n");
const apply = (text, rules) => rules.reduce((t, [pattern, by]) => t.replace(pattern, by), text);

const NAMED = { quot: '"', apos: "'", lt: "<", gt: ">", amp: "&", nbsp: " " };
const entity = (_, name, hex, decimal) => name ? NAMED[name.toLowerCase()] : character(parseInt(hex || decimal, hex ? 16 : 10));
const character = code => code > 31 && code < 0xd800 ? String.fromCharCode(code) : " ";
const ENTITY = /&(?:(quot|apos|lt|gt|amp|nbsp)|#x([0-9a-f]{1,5})|#(\d{1,6}));/gi;
const WHOLE = [
  [/\r\n?/g, "\n"], [/[\x00-\x08]/g, ""], [/\uff1a ?/g, ": "], [/[\u2018-\u201b\u2032\u00b4]/g, "'"], [/[\u201c-\u201f\u2033\u00ab\u00bb]/g, '"'],
  [/[\u200b-\u200f\u2060\ufeff\u00ad]/g, ""], [/(?:\x1b|\u241b|\^\[|\\(?:x1b|033|u001b|e))?\[[0-9;?]{1,20}[mK]/gi, ""], [/\x1b\[[0-9;?]{0,20}[A-Za-z]/g, ""],
  [ENTITY, entity], [ENTITY, entity], [/<(?:br|\/?(?:p|div|li|pre|tr))\b[^<>\n]{0,200}>/gi, "\n"], [/<\/?(?:code|span|b|strong|em|i|details|summary|font|td)\b[^<>\n]{0,200}>/gi, " "],
  [/[\u2010-\u2015\u2212]/g, "-"], [/[\u2500-\u259f\u2771]/g, " "], [/[^\S\n]/g, " "],
];
const SURE = /\\n[ A-Z"'\\/]|[^\w\\:./]\\n/;                                     // C:\new is no line end
const ESCAPES = [[/\\+r?\\?n/g, "\n"], [/\\+t/g, " "], [/\\+(["'\/])/g, "$1"], [/\\u([0-9a-f]{4})/gi, (_, hex) => character(parseInt(hex, 16))]];
const KEY = /[{,]\s*"[\w.-]{1,40}"\s*:\s*/g;                            // of an object in JSON
const unescaped = line => {
  const text = line.replace(KEY, "\n");
  return SURE.test(text) ? apply(text, ESCAPES) : text;
};

/* Lines that a terminal has cut all have the same length; what was cut in a word is joined again. */
function joined(list) {
  const longest = Math.max(...list.map(line => line.length)), cut = line => line.length === longest && /[\w,({\[\/"'-]$/.test(line);
  const near = list.filter(line => line.length < longest && line.length > longest - 16).length;       // where words are kept whole, many
  if (longest < 30 || longest > 250 || list.filter(cut).length < Math.max(longest < 78 ? 3 : 2, near + 1)) return list;
  return list.reduce((out, line, i) => (i && cut(list[i - 1]) && line.trim() ? out[out.length - 1] += line : out.push(line), out), []);
}

// What logs, test reports, mails and editors put in front of a line, one after the other.
const PREFIX = [
  /^\[?(?:\d{4}[-\/.]\d\d[-\/.]\d\d|\d\d[-\/.]\d\d[-\/.]\d{2,4})?[T_ ]?\d{1,2}:\d\d(?::\d\d)?(?:[.,]\d{1,9})?(?:Z|[+-]\d\d:?\d\d)?\]?[ ,|-]+(?=\S)/,
  /^\[?(?:DEBUG|INFO|WARN|ERROR|CRITICAL|FATAL|stderr|stdout)\]?(?: ?[:|-]? ?[\w.]{1,60}(?::[\w.<>]{1,40}){0,2})? ?[:|-]+ +(?=\S)/,
  /^[A-Z][a-z]{2} [ \d]\d \d\d:\d\d:\d\d \S{1,80} [\w.\/@-]{1,60}(?:\[\d+\])?: ?/,
  /^\[\w[\w.\/,: -]{0,100}\](?:<\w+>)?:? /, /^\[(?:rank|default)?[\d,]+\](?:<\w+>)?: ?/, /^\(\w[\w.]{0,60} pid=\d+(?:, ip=[\d.]+)?\) ?/, /^[\w.-]{1,60} {0,30}\| ?/,
  /^#\d+ \d+\.\d+ /, /^(?:>{1,3}|\.\.\.|\||E|In \[\d*\]:|\$)(?: +|(?=>)|$)/, /^\d{1,5}(?:[:.|)]| \|)?(?= )/, /^['"], ['"]/,
];
/* What most lines begin with is a label, if its first word has a digit or a bracket in it. */
function unlabelled(list) {
  const masks = list.map(line => line.slice(0, 100).replace(/\d/g, "0")), distinct = [...new Set(masks.filter(mask => mask.trim()))];
  if (distinct.length < 3) return list;
  const sample = distinct[distinct.length >> 1], some = distinct.slice(0, 200), share = label => some.filter(mask => mask.startsWith(label)).length / some.length;
  const label = (sample.match(/^[^ ]*[\d\[\]()<>|:][^ ]*(?: +[^ ]+){0,3} |^[^ ]*[\]>|:]/) || [""])[0];
  for (let end = label.length; end > 1; end--) {
    const start = label.slice(0, end);
    if (/[ \]>|:]$/.test(start) && /^[^ ]*[\d\[\]()<>|:]/.test(start) && share(start) > 0.8) return list.map((line, i) => masks[i].startsWith(start) ? line.slice(end) : line);
  }
  return list;
}
const BAR = /[^|\n]{0,80}\b\d{1,3}%\|[^|\n]{0,120}\|(?: ?[\d.]+\w?\/[\d.?]+\w?)?(?: ?\[[^\]\n]{0,80}\])?/g;
const EMPHASIS = [[/(^|[^\w*])(?:\*{1,3}|~~)(?=[^\s*])/g, "$1"], [/([^\s*])(?:\*{1,3}|~~)(?=\W|$)/g, "$1"], [/(^|[^\w])_{1,3}(?=[A-Z])/g, "$1"], [/([^\w\s]|[A-Za-z]{3})_{1,3}(?=[^\w(]|$)/g, "$1"], [/`{3,}\w*/g, ""]];

function bare(line) {
  let text = ends(line, LINE / 2).join(" ");
  if (text.includes("%|")) text = text.replace(BAR, " ");
  for (let turn = 0; turn < 5; turn++) {
    const shorter = PREFIX.reduce((t, pattern) => t.replace(pattern, ""), text.replace(/^ +/, ""));
    if (shorter === text.replace(/^ +/, "")) break;
    text = shorter;
  }
  return apply(text, EMPHASIS).replace(/ +$/, "");
}
const plain = text => unlabelled(joined(apply(clip(text), WHOLE).normalize("NFKC").split("\n")).flatMap(line => unescaped(line).split("\n"))).map(bare);

globalThis.errorFinder = { clip, plain, ends, LINE };
})();
