/* The error finder's index and ranking. */
(() => {
"use strict";
const { plain, blocks, isConsequence, tokens, features, contradicts, lacks, REQUIRED, stems, everyday, foreign } = globalThis.errorFinder;
const sum = numbers => numbers.reduce((a, b) => a + b, 0);
const count = (map, keys) => { for (const key of keys) map.set(key, (map.get(key) || 0) + 1); };
const push = (map, key, value) => { if (map.has(key)) map.get(key).push(value); else map.set(key, [value]); };

/* ---- Index ---- */

// Where a message may be cut without being another: after a sentence, and where it goes on in another line.
const sentences = text => text.split(/(?<=[.!?;)]) (?=[A-Z(`])|\n+/).map(part => part.trim()).filter(Boolean);

function index(pages) {
  const df = new Map(), wordDf = new Map(), wordings = [], postings = new Map(), lines = new Map();
  const logs = new Map(), idf = key => {
    const n = df.get(key) || 0;
    if (!logs.has(n)) logs.set(n, Math.log((pages.length + 100) / (n + 1)));        // a few pages say little about what is rare
    return logs.get(n);
  };
  const wordIdf = word => Math.log((pages.length + 20) / ((wordDf.get(word) || 0) + 0.5));
  const docs = pages.map(page => {
    const own = page.messages.flatMap(({ text }) => wordingsOf(page, text));
    wordings.push(...own);
    count(df, new Set(own.flatMap(wording => [...wording.weights.keys()])));
    const told = [page.title, ...page.symptoms || []].map(text => ({ text, words: stems(text) })), terms = new Map();
    const said = [...new Set(page.messages.map(({ text }) => stems(text).join(" ")))].map(words => ({ text: page.title, words: words.split(" "), said: true }));
    count(terms, [...told.flatMap(line => line.words), ...stems(page.area), ...stems(page.slug.replace(/-/g, " "))]);
    const length = sum([...terms.values()]);
    for (const { words } of said) for (const word of words) if (!terms.has(word)) terms.set(word, 0.6);
    count(wordDf, terms.keys());
    const doc = { page, own, terms, length };
    for (const line of [...told, ...said]) for (const word of new Set(line.words)) push(lines, word, Object.assign(line, { doc }));
    return doc;
  });
  wordings.forEach((wording, n) => {
    wording.weights.forEach((factor, key) => {
      wording.weights.set(key, factor * idf(key));
      push(postings, key, n);
    });
    wording.total = sum([...wording.weights.values()]);
  });
  return demote({ df, idf, wordIdf, wordings, postings, lines, average: sum(docs.map(doc => doc.length)) / docs.length });
}

/* A message and its sentences: each is known by itself, however much of the rest was pasted. */
function wordingsOf(page, text) {
  const aside = isConsequence(text) && page.messages.some(other => !isConsequence(other.text));
  const clean = plain(text).join("\n").replace(/ +/g, " "), parts = sentences(clean), names = tokens(clean), byName = names.length < 25 && names.some(token => REQUIRED.test(token));
  return [clean, ...parts.length > 1 && !byName ? parts : []].map((part, n) => {
    const list = tokens(part), places = features(list), weights = new Map(places.flat());
    return { page, text, list, weights, whole: !n, byName, factor: (n ? 0.9 : 1) * (aside ? 0.8 : 1) };
  }).filter(({ list, whole }) => list.length > (whole ? 0 : 3));
}

/* What several pages say, or one says within a longer message, tells none of them. Only wordings with its two rarest features are compared. */
function demote(ix) {
  for (const wording of ix.wordings) if (wording.list.length < 14) {
    const rarest = [...wording.weights].sort((a, b) => ix.postings.get(a[0]).length - ix.postings.get(b[0]).length).slice(0, 2);
    const others = new Set(rarest.flatMap(([key]) => ix.postings.get(key).slice(0, 60)));
    const within = n => ix.wordings[n].page !== wording.page && sum([...wording.weights].map(([key, value]) => ix.wordings[n].weights.has(key) ? value : 0)) > 0.8 * wording.total;
    if ([...others].some(within)) wording.factor *= 0.7;
  }
  return ix;
}

/* ---- Messages ---- */

/* The part of the text in which a wording is found best: how much of the wording, and how much of the part it is. */
function best(wording, places, values) {
  const room = wording.list.length * 1.6 + 6, counts = new Map(), at = [];
  places.forEach((place, i) => { if (wording.weights.has(place[0][0])) at.push(i); });
  let start = 0, mass = 0, found = { mass: 0, from: 0, to: 0 };
  const step = (place, by) => {
    for (const [key] of place) if (wording.weights.has(key)) {
      const now = (counts.get(key) || 0) + by;
      counts.set(key, now);
      if (by > 0 ? now === 1 : now === 0) mass += by * wording.weights.get(key);
    }
  };
  for (const i of at) {
    step(places[i], 1);
    while (i - at[start] > room) step(places[at[start++]], -1);
    if (mass > found.mass + 1e-9) found = { mass, from: at[start], to: i };
  }
  return { ...found, focus: found.mass / Math.max(found.mass, sum(values.slice(found.from, found.to + 1))) };
}

/* What is short is known by its type, too: `EOFError: unexpected EOF` is not what a web server says of its EOF. */
const typeOf = text => (/^(?:[\w.]+\.)?(\w+):(?:\s|$)/.exec(text) || [])[1];
const warns = type => /Warning$/i.test(type || "");
const alike = ({ text }, type) => type && typeOf(text) && warns(typeOf(text)) !== warns(type) ? 0.9 : 1;        // an error that was a warning once
const otherType = ({ text, list }, type) => list.length < 8 && type && typeOf(text) && !/^(?:RuntimeError|\w*Warning)$/.test(typeOf(text)) && typeOf(text) !== type;

/* The wordings that stand in a text, wherever it goes on before or behind them. */
function byMessage(ix, text, type) {
  const list = tokens(text), places = features(list), shared = new Map(), seen = new Set(), often = Math.max(400, ix.wordings.length / 50);
  const values = places.map(place => sum(place.map(([key, factor]) => factor * ix.idf(key))));
  let common = 0;                                  // what very many wordings have finds none, and may be in any
  for (const [key, factor] of places.flat()) {
    if (seen.has(key)) continue;
    seen.add(key);
    const found = ix.postings.get(key) || [], value = factor * ix.idf(key);
    if (found.length > often) common += value; else for (const n of found) shared.set(n, (shared.get(n) || 0) + value);
  }
  return [...shared].flatMap(([n, most]) => {
    const wording = ix.wordings[n];
    if (most + common < 0.72 * wording.total || otherType(wording, type)) return [];
    const { mass, focus, from, to } = best(wording, places, values), share = mass / wording.total;
    const fits = share >= (wording.list.length < 6 ? 0.95 : 0.72) && focus >= 0.5 && (wording.byName || mass >= (wording.whole ? 9 : 14)) || share >= 0.9 && mass >= 12 && focus >= 0.35;
    const near = list.slice(Math.max(0, from - 3), to + 4);
    if (!fits || contradicts(wording.list, near) || wording.byName && lacks(wording.list, near)) return [];
    return [{ page: wording.page, wording: wording.text, share, focus, mass, score: (share + focus + Math.min(mass, 80) / 100) * wording.factor * alike(wording, type) }];
  });
}

/* A text that is the beginning of a wording, or a long piece of it, cut short. */
function byPiece(ix, text, type) {
  const list = tokens(text);
  if (/\w$/.test(text) && list.length > 4) list.pop();                // it may be cut in the middle of a word
  const places = features(list), shared = new Map(), seen = new Set(), first = list.find(token => !/[=~]/.test(token[0]));
  let total = 0;
  for (const [key, factor] of places.flat()) {
    if (seen.has(key)) continue;
    seen.add(key);
    const value = factor * ix.idf(key);
    total += value;
    for (const n of ix.postings.get(key) || []) shared.set(n, (shared.get(n) || 0) + value);
  }
  return [...shared].flatMap(([n, mass]) => {
    const wording = ix.wordings[n], share = mass / wording.total, focus = mass / total;
    const begins = wording.list.filter(token => !/[=~]/.test(token[0])).slice(0, 3).includes(first);
    if (wording.byName && lacks(wording.list, list)) return [];
    const fits = share >= 0.15 && focus * focus * Math.min(1, mass / 9) >= 0.8 && (begins || mass >= 40);
    if (!fits || contradicts(wording.list, list)) return [];
    return [{ page: wording.page, wording: wording.text, share, focus, mass, score: (share + focus) * wording.factor * alike(wording, type) * 0.8 }];
  });
}

/* ---- Plain words ---- */

// Without a type in front: is it a program that speaks, or a person? Only persons' words are looked up in descriptions.
const PROGRAM = /\b(?:fatal|[Ee]rror)\b[^:\n]{0,80}:|^["'(]?(?:Expected|Trying|Attempt|Found|Given|Detected|Assertion|Cannot)|\b(?:[Ee]xpected|No module named|but (?:got|found)|must|should be|[Cc]an't|[Cc]ould not|unable to|failed|attempted|recommended|invalid|unexpected(?:ly)?|not (?:supported|implemented|compiled|compatible|allowed|defined|exist|require)|killed by|received|ambiguous|out of range|can (?:only )?be|is being|You should|[Pp]lease (?:see|refer|use|note|make|consider|check)|were not|newly initialized|has no attribute|got an|contains a)\b|\(\w* ?\d+\)|\[\d|`/;
const PERSON = /\b(?:[Ii]|I'm|[Mm]y|me|[Ww]e|our|[Hh]ow|[Ww]hy|fails|crash(?:es|ed)?|breaks|gives|keeps|gets|goes|stays|makes|says|saying|works)\b|\?/;

/* Who speaks in a paste: "error", where a type of error or warning stands in it; else a "program" or a "person". */
function speaker(text) {
  const { list, rest } = blocks(text);
  return list.length ? "error" : PROGRAM.test(rest) && !PERSON.test(rest) ? "program" : "person";
}

// A person's words, without addresses and paths: first all that was said, then each sentence and line by itself.
const prose = text => text.split("\n").map(line => line.replace(/\S*(?:[\\/]|::)\S*/g, " ")).filter(line => !line.trim() || /[A-Za-z'-]{2,}[ ,.]+[A-Za-z'-]{2,}/.test(line)).join("\n").trim();
const programs = text => PROGRAM.test(text) && !PERSON.test(text);
function asked(ix, said) {
  const sentences = said.split(/\n\n+/).flatMap(part => part.replace(/\n/g, " ").split(/(?<=[.!?]) /)), own = sentences.filter(part => !programs(part));
  const units = [...new Set([own.length ? own.join(" ") : said, ...sentences, ...said.split("\n")])].filter(unit => unit.trim()).slice(0, 40);
  const found = units.map(unit => byWords(ix, unit, programs(unit) ? 4 : 1).sort((a, b) => b.score - a.score)).filter(hits => hits.length);
  const best = found.length ? found.reduce((a, b) => b[0].score > a[0].score ? b : a) : [];
  return best.filter(hit => hit.score > 0.6 * best[0].score);
}

/* BM25 over title, symptoms and area; refused unless enough of what was asked stands there, and much of it in one line. */
function byWords(ix, text, doubt) {
  const words = [...new Set(stems(text))], list = tokens(text), value = word => ix.wordIdf(word) * (everyday(word) ? 0.25 : 1);
  const mass = words => sum(words.map(value)), most = mass([...words].sort((a, b) => value(b) - value(a)).slice(0, 7)), found = new Map();
  for (const word of words) for (const line of ix.lines.get(word) || []) if (found.has(line)) found.get(line).push(word); else found.set(line, [word]);
  const best = new Map();
  for (const [line, known] of found) {
    const hit = { line, known, mass: mass(known) };
    if (!(best.get(line.doc)?.mass >= hit.mass)) best.set(line.doc, hit);
  }
  return [...best].flatMap(([{ page, own, terms, length }, { line, known, mass: most1 }]) => {
    if (sum(known.map(word => everyday(word) ? 0 : word.includes("_") ? 2 : 1)) < 2) return [];       // an identifier tells by itself
    const all = words.filter(word => terms.has(word)), described = all.filter(word => terms.get(word) >= 1);
    const evidence = (line.said ? 0.8 : 1) * (mass(described) + most1) / most * Math.sqrt(most1) * (words.some(word => foreign(word) && !described.includes(word)) ? 0.4 : 1);
    if (evidence < doubt || own.some(wording => contradicts(wording.list, list))) return [];
    const bm25 = sum(all.map(word => value(word) * terms.get(word) * 2.2 / (terms.get(word) + 0.48 + 0.72 * length / ix.average)));
    return [{ page, wording: line.text, text, score: bm25 + most1, evidence }];
  });
}

/* ---- Ranking ---- */

/* What a hit is worth as the cause: an error is told before what only reports it, that before warnings and ignored exceptions. */
const ANYWAY = /^(?!\w*(?:Error|Exception):).*(?:` is deprecated|destroy_process_group|suggested max number of worker)/;     // what many runs warn of, whatever else is wrong
function tier(kind, { page, wording }) {
  if (kind === "ignored") return 0;
  if (ANYWAY.test(wording)) return 0.5;
  if (kind === "warning" || kind === "loose" && (page.kind === "warning" || /^\w*Warning:/.test(wording))) return page.kind === "error" && /^\w*Warning:/.test(wording) ? 2 : 1;
  return isConsequence(wording) ? 1.5 : 3;
}

function rank(ix, text) {
  const { list, rest } = blocks(text), hits = new Map(), matched = new Set();
  const typed = list.some(block => /error|consequence/.test(block.kind));
  const keep = (block, kind, order, found) => found.forEach(hit => {
    matched.add(block);
    const level = tier(kind, hit), worth = hit.score * Math.max(0.8, 1 - 0.06 * order) * (kind === "loose" && typed ? 0.95 : 1);
    const old = hits.get(hit.page);
    if (!old || old.level < level || old.level === level && old.worth < worth) hits.set(hit.page, { ...hit, level, worth, text: block.text });
  });
  list.forEach((block, order) => {
    const whole = byMessage(ix, (block.before ? block.before + "\n" : "") + block.text, typeOf(block.text));
    keep(block, block.kind, order, whole.length ? whole : [block.text.split("\n\n")[0], block.text.split("\n")[0]].flatMap(part => byPiece(ix, part, typeOf(block.text))));
  });
  if (rest) {
    const loose = { text: rest }, whole = byMessage(ix, rest), parts = new Set([rest, ...rest.split("\n\n"), ...rest.split("\n")]);
    keep(loose, "loose", 0, whole.length || typed ? whole : [...parts].slice(0, 40).flatMap(part => byPiece(ix, part)));
  }
  const stranger = list.some(block => block.kind === "error" && !matched.has(block));
  const known = [...hits.values()].filter(hit => hit.level === 3 || !stranger || hit.level > 0 && hit.page.kind === "error" && !isConsequence(hit.wording));
  known.sort((a, b) => b.level - a.level || b.worth - a.worth);
  const said = prose(known.length ? rest.replace(/.*:$/gm, "") : rest);
  if (!typed && said && !known.some(hit => hit.level > 1)) {
    const warned = known.some(hit => hit.level >= 1), words = asked(ix, said).filter(hit => !warned || hit.evidence >= 2);      // more than an aside
    const other = stems(said).filter(word => !everyday(word)).length > 2 && !/\bwarn|deprecat/i.test(said);
    return [...words, ...known.filter(hit => (!other || hit.level >= 1) && !words.some(({ page }) => page === hit.page))].slice(0, 5);
  }
  return known.filter(hit => hit.level < 3 || hit.worth > 0.6 * known[0].worth).slice(0, 5);
}

Object.assign(globalThis.errorFinder, { index, rank, speaker });
})();
