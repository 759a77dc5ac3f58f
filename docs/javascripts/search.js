/* The search for words: ranks the pages in search.json by what they are called, what is asked about them, what they say first.
   It takes stems and synonyms from the error finder, needs no document, and can be loaded in Node. */
(() => {
"use strict";
const { stems, foreign, tells, rank: explained } = globalThis.errorFinder;
const sum = numbers => numbers.reduce((a, b) => a + b, 0);

/* ---- Terms ---- */

// What the error finder has no need to take for one.
const SPELLINGS = [
  [/iz(?=e|ing|ation)/g, "is"], [/\bfine[- ]?tun/g, "finetun"], [/\bc\+\+|\bcpp\b/g, "cplusplus"], [/\bllms?\b/g, "language model"],
  [/\b(?:vs\.?|versus)(?= )/g, ""], [/_/g, " "],
];
const NAME = /\b[a-z][a-z\d]*_\w+|\b[a-z][a-z\d]*\.[a-z][a-z\d]*\b/g;        // no_grad, torch.compile
const BREAK = "\nqx\n";        // a phrase of the finder ends with its line

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
  asked: { weight: 2.5, length: 0.6, fit: 1.35, whole: 2 },        // of a topic, in the few words of a search
  symptom: { weight: 2.5, length: 0.6, fit: 1.35 },
  sign: { weight: 1, length: 0.6, fit: 0.9 },        // what one sees of a cause
  lead: { weight: 2, length: 0.5, fit: 0.6 },
  part: { weight: 1, length: 0, fit: 0 },
  words: { weight: 0.7, length: 0.3, fit: 0 },
};
// What is asked of a topic is answered by its page, and only then by what others say about it.
const SECOND = { "said-and-run": 0.85, notebooks: 0.8, tales: 0.8, verified: 0.8 };
const SLICE = 8;        // milliseconds of work, after which the browser gets its turn

const linesOf = page => [
  { field: "title", text: page.title },
  { field: "address", text: page.url.replace(/.*\/(?=.)/, "").replace(/-/g, " ") },
  ...page.sections.map(([anchor, text]) => ({ field: "heading", text, anchor })),
  ...page.asked.flatMap(text => text.split(", ")).map(text => ({ field: page.url.startsWith("pitfalls/") ? "symptom" : "asked", text })),
  ...page.signs.map(text => ({ field: "sign", text })),
  { field: "lead", text: page.lead },
  { field: "part", text: page.part },
  { field: "words", text: page.words },
];

async function index(pages, turn = () => null) {
  const lines = [], lengths = [], words = new Map();        // of each word the lines that have it, and in how many pages they stand
  let start = performance.now();
  for (const page of pages) {
    const own = linesOf(page), length = {};
    terms(own.map(line => line.text)).forEach((stems, i) => {
      const { field, text, anchor } = own[i], line = { field, text, anchor, page, length, words: [], weight: 0, mass: 0 };
      length[field] = (length[field] || 0) + stems.length;
      for (const stem of stems) {
        let word = words.get(stem);
        if (!word) words.set(stem, word = { name: /[._]/.test(stem), lines: [], pages: 0, last: null, idf: 0 });
        if (word.last !== page) { word.last = page; word.pages++; }
        word.lines.push(line);
        line.words.push(word);
      }
      lines.push(line);
    });
    lengths.push(length);
    if (performance.now() - start > SLICE) { await turn(); start = performance.now(); }
  }
  const idf = (pagesWith, name) => (name ? 0.5 : 1) * Math.log(1 + pages.length / (pagesWith + 0.5));
  for (const word of words.values()) word.idf = idf(word.pages, word.name);
  const average = Object.fromEntries(Object.keys(FIELDS).map(field => [field, sum(lengths.map(length => length[field] || 0)) / pages.length || 1]));
  for (const line of lines) {
    const { weight, length } = FIELDS[line.field];
    line.weight = weight / (1 - length + length * line.length[line.field] / average[line.field]);
    for (const word of line.words) line.mass += word.idf;
  }
  return { words, unknown: { lines: [], idf: idf(0, false) } };
}

/* ---- Ranking ---- */

/* The last word is often not finished yet: the commonest that it begins, unless it is short and known; else the longest that begins it. */
function known(ix, stem) {
  if (ix.words.has(stem) && stem.length < 6 || stem.length < 3) return stem;
  const all = [...ix.words].filter(([, word]) => !word.name).map(([other]) => other);
  const first = (list, value) => list.reduce((a, b) => value(b) > value(a) ? b : a, list[0]);
  return first(all.filter(other => other.startsWith(stem)), other => ix.words.get(other).pages)
    || first(all.filter(other => other.length > Math.max(3, stem.length - 4) && stem.startsWith(other)), other => other.length) || stem;
}

/* BM25 over all lines of a page, by how much of what was asked stands there; and how well its best line answers alone.
   The section that says more of it than title and lead is where the reader lands. */
function rank(ix, text) {
  const [stems] = terms([text.slice(0, 1000)]), found = new Map(), touched = new Map();
  const asked = [...new Set(stems.map((stem, i) => i === stems.length - 1 ? known(ix, stem) : stem))]
    .filter(stem => ix.words.has(stem) || !/[._]/.test(stem)).map(stem => ({ strange: foreign(stem), ...ix.words.get(stem) || ix.unknown }));
  const total = sum(asked.map(word => word.idf)), strangers = asked.filter(word => word.strange).length;
  for (const word of asked) {
    const weights = new Map();
    for (const line of word.lines) {
      weights.set(line.page, (weights.get(line.page) || 0) + line.weight);
      touched.set(line, (touched.get(line) || new Set()).add(word));
    }
    for (const [page, weight] of weights) {
      const hit = found.get(page) || found.set(page, { page, bm25: 0, covered: 0, known: 0, fit: 0, top: 0, section: null, mass: total / 3 }).get(page);
      hit.bm25 += word.idf * weight / (weight + 2);
      hit.covered += word.idf;
      if (word.strange) hit.known++;
    }
  }
  for (const [line, shared] of touched) {
    const mass = sum([...shared].map(word => word.idf)), hit = found.get(line.page), spare = Math.max(0, line.mass - mass);
    const alone = mass * mass / total / (mass + 0.35 * spare);
    const { fit, whole = fit } = FIELDS[line.field];        // whole: where the line says what is asked, and nothing else
    hit.fit = Math.max(hit.fit, alone > 0.99 ? whole : alone * fit);
    if (line.field === "title" || line.field === "lead") hit.top = Math.max(hit.top, mass);
    if (line.field === "heading" && mass > hit.mass) Object.assign(hit, { mass, section: line });
  }
  return [...found.values()].map(({ page, bm25, covered, known, fit, top, section, mass }) => ({
    page, section: mass > top ? section : null,
    coverage: covered / total * (known < strangers ? 0.4 : 1),        // what is asked of another program, a page without its name seldom answers
    score: (bm25 / total * (covered / total) + fit) * (SECOND[page.url.split("/")[0]] || 1),
  })).sort((a, b) => b.score - a.score);
}

/* Several rankings as one, by the places of a page in each, since their scores have no common measure: reciprocal ranks, with the
   usual constant, so that two good places outdo one best; each by its weight. */
function fused(rankings) {
  const pages = new Map();
  for (const [hits, weight] of rankings) hits.forEach((hit, place) => {
    const page = pages.get(hit.page.url) || pages.set(hit.page.url, { hit, worth: 0 }).get(hit.page.url);
    page.worth += weight / (60 + place);
  });
  return [...pages.values()].sort((a, b) => b.worth - a.worth).map(({ hit }) => hit);
}

/* The pages that answer words, of which at least `enough` has to stand there. Who tells in a sentence what happens is answered by
   symptoms, too, as the error finder ranks them. */
function answer({ pages, described }, text, enough) {
  const told = tells(text) ? explained(described, text).filter(hit => !("share" in hit)) : [];        // messages are the box's own care
  const found = rank(pages, told[0]?.text || text);
  const good = found.filter(hit => hit.coverage >= enough && hit.score > Math.max(0.12, found[0].score / 4));
  return fused([[good, 1.1], [told, 1]]);        // the search has read the whole page: in a close race it decides
}

globalThis.siteSearch = { index, rank, answer };
})();
