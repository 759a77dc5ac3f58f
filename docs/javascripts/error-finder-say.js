/* What a page says to a paste: which of its causes the paste tells, a sentence in which the paste's own numbers stand, and a
   calculator that is filled with them.
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

const CALCULATORS = {
  shapes: "Try these numbers in the shape calculator",
  broadcasting: "See the broadcasting, step by step",
  memory: "Try these numbers in the memory calculator",
};

const holds = (condition, found) => !condition || condition.split(" and ").every(part => {
  const [, left, sign, right] = /^(.+?) ([=!<>]=|[<>]) (.+)$/.exec(part), sides = [left, right].map(side => compute(side, found));
  return !sides.some(Number.isNaN) && OPERATORS[sign](...sides);
});

/* A sentence or an address with its places filled; null if what would stand in one is no whole number, or less than none. */
function filled(wording, found, written = text => text) {
  let sound = true;
  const text = wording.replace(/\{([^{}]+)\}/g, (_, expression) => {
    if (Object.hasOwn(found, expression)) return written(found[expression]);
    const result = compute(expression, found), sizes = /[KMGT]i?B/.test(expression.match(/[a-z]\w*/gi).map(name => found[name]).join(" "));
    sound &&= result >= 0 && (sizes || Number.isInteger(result));
    return sizes ? `${(result / UNITS.G).toFixed(2)} GiB` : result;
  });
  return sound ? text : null;
}

/* As a field of a calculator takes it: a shape without spaces, a size in GiB. */
function typed(text) {
  const [, size, unit] = /^([\d.]+) ?([KMGT])i?B$/.exec(text) || [];
  return unit ? (size * UNITS[unit] / UNITS.G).toFixed(2) : encodeURIComponent(text.replace(/\s/g, "")).replaceAll("%2C", ",");
}

/* The calculator's address below the site's root, and the words of the link to it. */
function calculator(address, found) {
  const at = filled(address, found, typed);
  return at && { address: "calculators/" + at, text: CALCULATORS[at.split("/")[0]] };
}

/* The first of the declared entries that one of the texts tells, its sentence, and its calculator. */
function told(entries, texts) {
  for (const text of texts) for (const entry of entries) {
    const found = places(entry.tells, text);
    if (found && holds(entry.when, found)) return {
      entry,
      sentence: entry.says ? filled(entry.says, found) : null,
      calculator: entry.calculator ? calculator(entry.calculator, found) : null,
    };
  }
  return null;
}

/* { cause, sentence, calculator } for a hit of the finder in a paste; each may be null. What the page says of any cause is its last
   word; an entry may have a sentence, a calculator, or both. */
function say({ page, text }, paste) {
  const shown = globalThis.errorFinder.plain(paste).filter(line => !/^[\s~^]*$/.test(line));         // not the marks below a line of code
  const texts = [text, shown.join("\n"), paste], cause = told(page.causes || [], texts);
  const any = (field, part) => cause?.[part] || told((page.sentences || []).filter(entry => entry[field]), texts)?.[part] || null;
  return { cause: cause && cause.entry, sentence: any("says", "sentence"), calculator: any("calculator", "calculator") };
}

Object.assign(globalThis.errorFinder, { say });
})();
