/* What a page says to a paste: which of its causes the paste tells, and a sentence in which the paste's own numbers stand.
   The pages declare both, as wordings with {places}; CONTRIBUTING.md has the notation. Nothing here is ever evaluated. */
(() => {
"use strict";
// What may stand in a place. Each takes a bounded run of characters, and none contains another repetition.
const KINDS = {
  number: "\\d{1,18}(?!\\d)",
  shape: "[\\d, ]{0,80}",                                      // 8, 1, 64, 64
  size: "\\d[\\d.]{0,15} ?(?:[KMGT]i?B|bytes)",
  device: "(?:cpu|cuda|mps|xpu|xla|hip|meta)(?::\\d{1,3})?",
  word: "\\w{1,80}(?!\\w)",                                    // a dtype, a function
  name: "[\\w.]{0,120}\\w(?!\\w)",                             // layers.0.weight
  text: "[^\\n]{1,300}?",                                      // as little as fits
};
const UNITS = { K: 2 ** 10, M: 2 ** 20, G: 2 ** 30, T: 2 ** 40 };
const OPERATORS = {
  "+": (a, b) => a + b, "-": (a, b) => a - b, "*": (a, b) => a * b, "/": (a, b) => a / b, "//": (a, b) => Math.floor(a / b), "%": (a, b) => a % b,
  "==": (a, b) => a === b, "!=": (a, b) => a !== b, "<": (a, b) => a < b, ">": (a, b) => a > b, "<=": (a, b) => a <= b, ">=": (a, b) => a >= b,
};

/* "size of tensor a ({a}) must match" as a pattern, with the names of its places in the order of its groups.
   A name that comes again stands for the same text again; " ... " for anything, up to some pages. */
function pattern(wording) {
  const names = [];
  const source = wording.split(/(\{\w+(?::\w+)?\}| \.\.\. )/).map((part, i) => {
    if (i % 2 === 0) return part.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&").replace(/\s+/g, "\\s+");
    if (part === " ... ") return "[\\s\\S]{0,10000}?";
    const [name, kind = "number"] = part.slice(1, -1).split(":"), group = names.indexOf(name) + 1;
    if (group) return `(?:\\${group})(?!\\w)`;
    names.push(name);
    return `(${KINDS[kind]})`;
  }).join("");
  return [new RegExp((/^[\w{]/.test(wording) ? "\\b" : "") + source), names];
}

/* What stands in the places of the first wording that the text holds, by name; null if it holds none.
   A text without one of its words is not searched for the rest: that leaves little work to most pastes, and to hostile ones. */
function places(wordings, text) {
  for (const wording of wordings) {
    if (!wording.replaceAll(" ... ", " ").split(/\{\w+(?::\w+)?\}|\s+/).every(word => text.includes(word))) continue;
    const [expression, names] = pattern(wording), match = expression.exec(text);
    if (match) return Object.fromEntries(names.map((name, i) => [name, match[i + 1].trim()]));
  }
  return null;
}

/* A number: written out, what stands in a place, an entry of a shape (`input[-1]`), or how many entries it has (`len(input)`). */
function value(term, found) {
  if (/^\d/.test(term)) return Number(term);
  const [, counted, name = counted, at] = /^(?:len\((\w+)\)|(\w+)(?:\[(-?\d+)\])?)$/.exec(term);
  const entries = found[name].split(",").filter(entry => entry.trim());
  if (counted) return entries.length;
  const entry = at === undefined ? found[name] : entries.at(Number(at)) ?? "", [, unit] = /([KMGT])i?B$/.exec(entry) || [];
  return parseFloat(entry) * (UNITS[unit] || 1);
}

/* From left to right: `A * B % C` */
function compute(expression, found) {
  const [first, ...rest] = expression.match(/len\(\w+\)|\w+(?:\[-?\d+\])?|\/\/|[-+*/%]/g);
  let result = value(first, found);
  for (let i = 0; i < rest.length; i += 2) result = OPERATORS[rest[i]](result, value(rest[i + 1], found));
  return result;
}

const holds = (condition, found) => !condition || condition.split(" and ").every(part => {
  const [, left, sign, right] = /^(.+?) ([=!<>]=|[<>]) (.+)$/.exec(part), sides = [left, right].map(side => compute(side, found));
  return !sides.some(Number.isNaN) && OPERATORS[sign](...sides);
});

/* The sentence with its places filled; null if what would stand in one is no whole number, or less than none. */
function filled(sentence, found) {
  let sound = true;
  const text = sentence.replace(/\{([^{}]+)\}/g, (_, expression) => {
    if (Object.hasOwn(found, expression)) return found[expression];
    const result = compute(expression, found), sizes = /[KMGT]i?B/.test(expression.match(/[a-z]\w*/gi).map(name => found[name]).join(" "));
    sound &&= result >= 0 && (sizes || Number.isInteger(result));
    return sizes ? `${(result / UNITS.G).toFixed(2)} GiB` : result;
  });
  return sound ? text : null;
}

/* The first of the declared entries that one of the texts tells, and its sentence. */
function told(entries, texts) {
  for (const text of texts) for (const entry of entries) {
    const found = places(entry.tells, text);
    if (found && holds(entry.when, found)) return { entry, sentence: entry.says ? filled(entry.says, found) : null };
  }
  return null;
}

/* { cause, sentence } for a hit of the finder in a paste; each may be null. What the page says of any cause is its last word. */
function say({ page, text }, paste) {
  const shown = globalThis.errorFinder.plain(paste).filter(line => !/^[\s~^]*$/.test(line));         // not the marks below a line of code
  const texts = [text, shown.join("\n"), paste], cause = told(page.causes || [], texts);
  return { cause: cause && cause.entry, sentence: cause?.sentence || told(page.sentences || [], texts)?.sentence || null };
}

Object.assign(globalThis.errorFinder, { say });
})();
