/* The search for words: ranks the pages in search.json by what they are called, what is asked about them, what they say first.
   It takes stems and synonyms from the error finder, needs no document, and can be loaded in Node. */
(() => {
"use strict";
const { stems } = globalThis.errorFinder;
const sum = numbers => numbers.reduce((a, b) => a + b, 0);

/* ---- Terms ---- */

// What the error finder has no need to take for one.
const SPELLINGS = [
  [/iz(?=e|ing|ation)/g, "is"], [/\bfine[- ]?tun/g, "finetun"], [/\bc\+\+|\bcpp\b/g, "cplusplus"], [/\bllms?\b/g, "language model"],
  [/\b(?:vs\.?|versus)(?= )/g, ""],
];
const NAME = /\b[a-z][a-z\d]*_\w+|\b[a-z][a-z\d]*\.[a-z][a-z\d]*\b/g;        // no_grad, torch.compile
const BREAK = " qx ";

/* Of each text its stems, and the names in it as they are written. All texts in one go: thousands of short ones take six times as long. */
function terms(texts) {
  const lower = texts.map(text => text.toLowerCase()), found = [[]];
  const flat = SPELLINGS.reduce((flat, [pattern, word]) => flat.replace(pattern, word), lower.join(BREAK));
  for (let at = 0; at < flat.length; at += 4000) for (const stem of stems(flat.slice(at, at + 4000))) {
    if (stem === BREAK.trim()) found.push([]);
    else found[found.length - 1].push(stem);
  }
  return lower.map((text, i) => [...found[i] || [], ...(text.match(NAME) || []).map(name => name.replace(/_+$/, ""))]);
}

/* ---- Index ---- */

// What a page is found by: how much a word counts there, how much the length of all such lines takes from that, and how much
// it counts that one such line alone answers.
const FIELDS = {
  title: { weight: 6, length: 0.3, fit: 1.25 },
  address: { weight: 3, length: 0.3, fit: 1.6 },
  heading: { weight: 1.5, length: 0.6, fit: 0.9 },
  asked: { weight: 2.5, length: 0.6, fit: 1.35 },
  lead: { weight: 2, length: 0.5, fit: 0.6 },
  part: { weight: 1, length: 0, fit: 0 },
  words: { weight: 0.7, length: 0.3, fit: 0 },
};
// What is asked of a topic is answered by its page, and only then by what others say about it.
const SECOND = { "said-and-run": 0.85, tales: 0.8, verified: 0.8 };
const SLICE = 8;        // milliseconds of work, after which the browser gets its turn

const linesOf = page => [
  { field: "title", text: page.title },
  { field: "address", text: page.url.replace(/.*\/(?=.)/, "").replace(/-/g, " ") },
  ...page.sections.map(([anchor, text]) => ({ field: "heading", text, anchor })),
  ...page.asked.flatMap(text => text.split(", ")).map(text => ({ field: "asked", text })),
  { field: "lead", text: page.lead },
  { field: "part", text: page.part },
  { field: "words", text: page.words },
];

async function index(pages, turn = () => null) {
  const lines = [], postings = new Map(), pagesWith = new Map(), lengths = [];
  let start = performance.now();
  for (const page of pages) {
    const own = linesOf(page), length = {}, seen = new Set();
    terms(own.map(line => line.text)).forEach((words, i) => {
      const line = { ...own[i], page, words, length, shared: 0 };
      length[line.field] = (length[line.field] || 0) + words.length;
      for (const word of words) {
        seen.add(word);
        const found = postings.get(word);
        if (found) found.push(line); else postings.set(word, [line]);
      }
      lines.push(line);
    });
    for (const word of seen) pagesWith.set(word, (pagesWith.get(word) || 0) + 1);
    lengths.push(length);
    if (performance.now() - start > SLICE) { await turn(); start = performance.now(); }
  }
  const idf = word => (/[._]/.test(word) ? 0.5 : 1) * Math.log(1 + pages.length / ((pagesWith.get(word) || 0) + 0.5));
  const average = Object.fromEntries(Object.keys(FIELDS).map(field => [field, sum(lengths.map(length => length[field] || 0)) / pages.length || 1]));
  for (const line of lines) {
    const { weight, length } = FIELDS[line.field];
    line.weight = weight / (1 - length + length * line.length[line.field] / average[line.field]);
    line.mass = sum(line.words.map(idf));
  }
  return { postings, pagesWith, idf };
}

/* ---- Ranking ---- */

/* A word that no page has: the commonest that it begins, for the last one is often not finished yet, or the longest that begins it. */
function known(ix, word) {
  if (ix.postings.has(word) || word.length < 3) return word;
  const all = [...ix.pagesWith.keys()].filter(other => !/[._]/.test(other)), first = (list, value) => list.reduce((a, b) => value(b) > value(a) ? b : a, list[0]);
  return first(all.filter(other => other.startsWith(word)), other => ix.pagesWith.get(other))
    || first(all.filter(other => other.length > Math.max(3, word.length - 4) && word.startsWith(other)), other => other.length) || word;
}

/* BM25 over all lines of a page, by how much of what was asked stands there; and how well its best line answers alone.
   The section that says more of it than title and lead is where the reader lands. */
function rank(ix, text) {
  const [asked] = terms([text.slice(0, 1000)]), found = new Map(), touched = new Map();
  const words = [...new Set(asked.map((word, i) => i === asked.length - 1 ? known(ix, word) : word))].filter(word => ix.postings.has(word) || !/[._]/.test(word));
  const total = sum(words.map(ix.idf));
  for (const word of words) {
    const value = ix.idf(word), weights = new Map();
    for (const line of ix.postings.get(word) || []) {
      weights.set(line.page, (weights.get(line.page) || 0) + line.weight);
      touched.set(line, (touched.get(line) || new Set()).add(word));
    }
    for (const [page, weight] of weights) {
      const hit = found.get(page) || found.set(page, { page, bm25: 0, covered: 0, fit: 0, top: 0, section: null, mass: total / 3 }).get(page);
      hit.bm25 += value * weight / (weight + 2);
      hit.covered += value;
    }
  }
  for (const [line, shared] of touched) {
    const mass = sum([...shared].map(ix.idf)), hit = found.get(line.page), spare = Math.max(0, line.mass - mass);
    const alone = mass * mass / total / (mass + 0.35 * spare);
    hit.fit = Math.max(hit.fit, alone * FIELDS[line.field].fit);
    if (line.field === "title" || line.field === "lead") hit.top = Math.max(hit.top, mass);
    if (line.field === "heading" && mass > hit.mass) Object.assign(hit, { mass, section: line });
  }
  return [...found.values()].map(({ page, bm25, covered, fit, top, section, mass }) => ({
    page, section: mass > top ? section : null, coverage: covered / total,
    score: (bm25 / total * (covered / total) + fit) * (SECOND[page.url.split("/")[0]] || 1),
  })).sort((a, b) => b.score - a.score);
}

globalThis.siteSearch = { index, rank };
})();
