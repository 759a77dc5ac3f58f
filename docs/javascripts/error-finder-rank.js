/* The error finder's index and ranking. */
(() => {
"use strict";
const { plain, blocks, isConsequence, tokens, features, contradicts, lacks, REQUIRED, stems, spoken, everyday, foreign } = globalThis.errorFinder;
const sum = numbers => numbers.reduce((a, b) => a + b, 0);
const count = (map, keys) => { for (const key of keys) map.set(key, (map.get(key) || 0) + 1); };
const push = (map, key, value) => { if (map.has(key)) map.get(key).push(value); else map.set(key, [value]); };

/* ---- Index ---- */

// Where a message may be cut without being another: after a sentence, and where it goes on in another line.
const sentences = text => text.split(/(?<=[.!?;)]) (?=[A-Z(`])|\n+/).map(part => part.trim()).filter(Boolean);

function index(pages) {
  const owns = pages.map(page => page.messages.flatMap(({ text }) => wordingsOf(page, text)));
  return { pages, owns, ...byFeature(owns), ...byWord(pages) };
}

/* The index, with the symptoms and signs that search.json tells of its pages, by their addresses: errors.json is without them. */
const described = (ix, told) => ({ ...ix, ...byWord(ix.pages.map(page => ({ ...page, ...told.get(page.url) }))) });

/* Of each feature the wordings that have it, and those that it leads to: a text that has none of a wording's leads does not hold it. */
function byFeature(owns) {
  const df = new Map(), postings = new Map(), leads = new Map(), logs = new Map(), wordings = owns.flat();
  const idf = key => {
    const n = df.get(key) || 0;
    if (!logs.has(n)) logs.set(n, Math.log((owns.length + 100) / (n + 1)));        // a few pages say little about what is rare
    return logs.get(n);
  };
  for (const own of owns) count(df, new Set(own.flatMap(wording => [...wording.weights.keys()])));
  wordings.forEach((wording, n) => { for (const key of wording.weights.keys()) push(postings, key, n); });
  for (const wording of wordings) {
    const weights = rarestFirst(postings, [...wording.weights].map(([key, factor]) => [key, factor * idf(key)]));
    wording.weights = new Map(weights);
    wording.total = sum(weights.map(([, weight]) => weight));
    for (const key of leading(weights, (1 - HELD) * wording.total)) push(leads, key, wording);
  }
  demote(wordings, postings);
  return { wordings, postings, leads, idf };
}

/* Of each word the lines that have it, and the pages, with how often they do. The lines of page n end before number ends[n]. */
function byWord(pages) {
  const lines = [], ends = [], lengths = [], linesWith = new Map(), pagesWith = new Map(), timesIn = new Map();
  pages.forEach((page, n) => {
    const told = [page.title, ...page.symptoms || [], ...page.signs || []].map(text => ({ text, words: stems(text) })), times = new Map();
    const said = [...new Set(page.messages.map(({ text }) => stems(text).join(" ")))].map(words => ({ text: page.title, words: words.split(" "), said: true }));
    count(times, [...told.flatMap(line => line.words), ...stems(page.area), ...stems(page.slug.replace(/-/g, " "))]);
    lengths.push(sum([...times.values()]));
    for (const word of said.flatMap(line => line.words)) if (!times.has(word)) times.set(word, 0.6);
    for (const [word, count] of times) { push(pagesWith, word, n); push(timesIn, word, count); }
    for (const line of [...told, ...said]) {
      for (const word of new Set(line.words)) push(linesWith, word, lines.length);
      lines.push(line);
    }
    ends.push(lines.length);
  });
  const wordIdf = word => Math.log((pages.length + 20) / (often(pagesWith, word) + 0.5));
  return { lines, ends, lengths, linesWith, pagesWith, timesIn, wordIdf, average: sum(lengths) / pages.length };
}

/* ---- What need not be looked at ---- */

const HELD = 0.72;                  // so much of a wording stands in a text that holds it
const PIECE = Math.sqrt(0.8);       // so much of a text stands in a wording of which it is a piece
const often = (postings, key) => postings.get(key)?.length || 0;
const rarestFirst = (postings, pairs) => pairs.sort((a, b) => often(postings, a[0]) - often(postings, b[0]));

/* Of a list of keys and their worth the first, without all of which more than `room` is missing. */
function leading(pairs, room) {
  let left = room + 1e-9;
  const end = pairs.findIndex(([, worth]) => (left -= worth) < 0);
  return pairs.slice(0, end < 0 ? pairs.length : end + 1).map(([key]) => key);
}

/* Whether more than `room` of the list is missing elsewhere: that shows after a few, where the rarest come first. */
function misses(pairs, elsewhere, room) {
  let left = room + 1e-9;
  for (const [key, worth] of pairs) if (!elsewhere.has(key) && (left -= worth) < 0) return true;
  return false;
}

/* The features of a text by their places, and what each is worth. */
function read(ix, list) {
  const places = features(list), values = new Map();
  for (const place of places) for (const [key, factor] of place) if (!values.has(key)) values.set(key, factor * ix.idf(key));
  return { places, values };
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
function demote(wordings, postings) {
  for (const wording of wordings) if (wording.list.length < 14) {
    const others = new Set([...wording.weights.keys()].slice(0, 2).flatMap(key => postings.get(key).slice(0, 60)));
    const within = n => wordings[n].page !== wording.page && sum([...wording.weights].map(([key, value]) => wordings[n].weights.has(key) ? value : 0)) > 0.8 * wording.total;
    if ([...others].some(within)) wording.factor *= 0.7;
  }
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
  const list = tokens(text), { places, values } = read(ix, list), most = Math.max(400, ix.wordings.length / 50);
  const worth = places.map(place => sum(place.map(([key]) => values.get(key))));
  const telling = [...values.keys()].filter(key => often(ix.postings, key) <= most);        // what very many wordings have finds none
  return [...new Set(telling.flatMap(key => ix.leads.get(key) || []))].flatMap(wording => {
    if (misses(wording.weights, values, (1 - HELD) * wording.total) || otherType(wording, type)) return [];
    const { mass, focus, from, to } = best(wording, places, worth), share = mass / wording.total;
    const fits = share >= (wording.list.length < 6 ? 0.95 : HELD) && focus >= 0.5 && (wording.byName || mass >= (wording.whole ? 9 : 14)) || share >= 0.9 && mass >= 12 && focus >= 0.35;
    const near = list.slice(Math.max(0, from - 3), to + 4);
    if (!fits || contradicts(wording.list, near) || wording.byName && lacks(wording.list, near)) return [];
    return [{ page: wording.page, wording: wording.text, share, focus, mass, score: (share + focus + Math.min(mass, 80) / 100) * wording.factor * alike(wording, type) }];
  });
}

/* A text that is the beginning of a wording, or a long piece of it, cut short. */
function byPiece(ix, text, type) {
  const list = tokens(text);
  if (/\w$/.test(text) && list.length > 4) list.pop();                // it may be cut in the middle of a word
  const { values } = read(ix, list), total = sum([...values.values()]), room = (1 - PIECE) * total;
  const rarest = rarestFirst(ix.postings, [...values]), first = list.find(token => !/[=~]/.test(token[0]));
  return [...new Set(leading(rarest, room).flatMap(key => ix.postings.get(key) || []))].flatMap(n => {
    const wording = ix.wordings[n];
    if (misses(rarest, wording.weights, room)) return [];
    const mass = sum([...values].map(([key, value]) => wording.weights.has(key) ? value : 0)), share = mass / wording.total, focus = mass / total;
    const begins = wording.list.filter(token => !/[=~]/.test(token[0])).slice(0, 3).includes(first);
    if (wording.byName && lacks(wording.list, list)) return [];
    const fits = share >= 0.15 && focus * focus * Math.min(1, mass / 9) >= 0.8 && (begins || mass >= 40);
    if (!fits || contradicts(wording.list, list)) return [];
    return [{ page: wording.page, wording: wording.text, share, focus, mass, score: (share + focus) * wording.factor * alike(wording, type) * 0.8 }];
  });
}

/* ---- Plain words ---- */

// Without a type in front: is it a program that speaks, or a person? Only persons' words are looked up in descriptions.
const PROGRAM = /\b(?:fatal|[Ee]rror)\b[^:\n]{0,80}:|^["'(]?(?:Expected|Trying|Attempt|Found|Given|Detected|Assertion|Cannot|Check|Consider|Refer)|\b(?:[Ee]xpected|No module named|but (?:got|found)|must|should be|[Cc]an't|[Cc]ould not|unable to|failed|attempted|recommended|invalid|unexpected(?:ly)?|not (?:supported|implemented|compiled|compatible|allowed|defined|exist|require)|killed by|received|ambiguous|out of (?:range|bounds)|can (?:only )?be|is being|You should|[Pp]lease (?:see|refer|use|note|make|consider|check)|were not|newly initialized|has no attribute|got an|contains a)\b|\(\w* ?\d+\)|\[\d|`/;
const PERSON = /\b(?:[Ii]|I'm|[Mm]y|me|[Ww]e|our|[Hh]ow|[Ww]hy|fails|crash(?:es|ed)?|breaks|gives|keeps|gets|goes|stays|makes|says|saying|works)\b|\?/;

/* Who speaks in a paste: "error", where a type of error or warning stands in it; else a "program" or a "person". */
function speaker(text) {
  const { list, rest } = blocks(text);
  return list.length ? "error" : PROGRAM.test(rest) && !PERSON.test(rest) ? "program" : "person";
}

// A person's words, without addresses and paths: first all that was said, then each sentence and line by itself.
const prose = text => text.split("\n").map(line => line.replace(/\S*(?:[\\/]|::)\S*/g, " ")).filter(line => !line.trim() || /[A-Za-z'-]{2,}[ ,.]+[A-Za-z'-]{2,}/.test(line)).join("\n").trim();
const programs = text => PROGRAM.test(text) && !PERSON.test(text);

/* Whether a person tells in a sentence what happens. A few words, or a question for a way, are about a topic, and no symptom. */
const SENTENCE = 7;        // words
const ASKS = /(?:^|[.!?\n])\s*(?:what|which|where|should|can|is there|i (?:want|need|would like))\b|\bhow (?:do|does|can|could|should|to)\b|\bwhat (?:do|should|can) i\b/;
function tells(text) {
  const said = spoken(prose(blocks(text).rest));
  return speaker(text) === "person" && (said.match(/[a-z][\w.']*/g) || []).length >= SENTENCE && !ASKS.test(said.trim());
}

function asked(ix, said) {
  const sentences = said.split(/\n\n+/).flatMap(part => part.replace(/\n/g, " ").split(/(?<=[.!?]) /)), own = sentences.filter(part => !programs(part));
  const units = [...new Set([own.length ? own.join(" ") : said, ...sentences, ...said.split("\n")])].filter(unit => unit.trim()).slice(0, 40);
  const found = units.map(unit => byWords(ix, unit, programs(unit) ? 4 : 1).sort((a, b) => b.score - a.score)).filter(hits => hits.length);
  const best = found.length ? found.reduce((a, b) => b[0].score > a[0].score ? b : a) : [];
  return best.filter(hit => hit.score > 0.6 * best[0].score);
}

/* BM25 over title, symptoms, signs and area; refused unless enough of what was asked stands there, and much of it in one line. */
function byWords(ix, text, doubt) {
  const words = [...new Set(stems(text))], list = tokens(text), values = words.map(word => ix.wordIdf(word) * (everyday(word) ? 0.25 : 1));
  const most = sum([...values].sort((a, b) => b - a).slice(0, 7)), strangers = words.filter(foreign).length;
  const inLine = new Float64Array(ix.lines.length), telling = new Uint8Array(ix.lines.length);
  const bm25 = new Float64Array(ix.pages.length), described = new Float64Array(ix.pages.length), known = new Uint8Array(ix.pages.length);
  words.forEach((word, i) => {
    const value = values[i], tells = everyday(word) ? 0 : word.includes("_") ? 2 : 1, strange = foreign(word) ? 1 : 0;        // an identifier tells by itself
    for (const n of ix.linesWith.get(word) || []) { inLine[n] += value; telling[n] += tells; }
    const counts = ix.timesIn.get(word);
    (ix.pagesWith.get(word) || []).forEach((n, j) => {
      const times = counts[j];
      bm25[n] += value * times * 2.2 / (times + 0.48 + 0.72 * ix.lengths[n] / ix.average);
      if (times >= 1) { described[n] += value; known[n] += strange; }
    });
  });
  return ix.ends.flatMap((end, n) => {
    let best = n && ix.ends[n - 1];
    for (let other = best; other < end; other++) if (inLine[other] > inLine[best]) best = other;
    if (telling[best] < 2) return [];
    const line = ix.lines[best], mass = inLine[best];
    const evidence = (line.said ? 0.8 : 1) * (described[n] + mass) / most * Math.sqrt(mass) * (known[n] < strangers ? 0.4 : 1);
    if (evidence < doubt || ix.owns[n].some(wording => contradicts(wording.list, list))) return [];
    return [{ page: ix.pages[n], wording: line.text, text, score: bm25[n] + mass, evidence }];
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

Object.assign(globalThis.errorFinder, { index, described, rank, speaker, tells });
})();
