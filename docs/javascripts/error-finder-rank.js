/* The error finder's index and ranking. */
(() => {
"use strict";
const { lines, blocks, CONSEQUENCE, tokens, features, contradicts, stems } = globalThis.errorFinder;
const sum = numbers => numbers.reduce((a, b) => a + b, 0);

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

Object.assign(globalThis.errorFinder, { index, rank });
})();
