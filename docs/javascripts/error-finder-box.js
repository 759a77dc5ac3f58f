/* The guide's one search. Its box stands on the home page, the catalogue and the 404 page, and in a dialog of the header that
   `/` and Ctrl-K open everywhere else. What ranks is fetched when a box is touched: the known messages first, for pastes, and the
   pages when words are searched. Nothing that is typed leaves the browser. */
(() => {
"use strict";
const $ = id => document.getElementById(id);
// As the first page has it: instant navigation changes the address, but not this element.
const ROOT = new URL(JSON.parse($("__config")?.textContent || '{"base":"."}').base.replace(/\/?$/, "/"), location.href);
const CATALOGUE = new URL("pitfalls/", ROOT);
const RANKING = [
  ..."plain extract private tokens words rank say".split(" ").map(part => "error-finder-" + part), "search",
];
const CAP = 32768;        // a megabyte in a text box is slow by itself: the first and the last 32 kB are kept
const MOST = 8;           // results

/* ---- What is fetched, once, and kept across instant navigation ---- */

const kept = new Map();
function once(name, make) {
  if (!kept.has(name)) kept.set(name, make().catch(error => { kept.delete(name); throw error; }));        // the next touch tries again
  return kept.get(name);
}
const turn = () => new Promise(done => setTimeout(done));        // a task of its own for what comes after
const fetched = name => fetch(new URL(name, ROOT)).then(answer => answer.ok ? answer.json() : Promise.reject(answer.status));
const script = name => new Promise((resolve, reject) => {
  const loading = element("script", { src: new URL(`javascripts/${name}.js`, ROOT).href, async: false, onload: resolve, onerror: reject });
  document.head.append(loading);
});
const ranking = () => once("ranking", () => Promise.all(RANKING.map(script)));
const messages = () => once("messages", async () => {
  const [pages] = await Promise.all([fetched("errors.json"), ranking()]);
  await turn();
  return errorFinder.index(pages);
});
const words = () => once("words", async () => {
  const [known, pages] = await Promise.all([messages(), fetched("search.json")]);
  const told = new Map(pages.map(page => [page.url, { symptoms: page.asked, signs: page.signs }]));
  return { pages: await siteSearch.index(pages, turn), described: errorFinder.described(known, told) };
});
const says = async ({ page }) => {
  if (page.says === true) Object.assign(page, await once(page.url, () => fetched(page.url + "says.json")).catch(() => null), { says: "told" });
};
const touch = () => messages().catch(() => null);

/* ---- Results ---- */

function element(tag, attributes, ...children) {
  const made = Object.assign(document.createElement(tag), attributes);
  made.append(...children);                        // strings become text, never markup
  return made;
}

const coded = text => text.split("`").map((part, i) => i % 2 ? element("code", {}, part) : part);

/* What the page says to the paste: which cause it looks like, with a link where another page has its fix, the sentence, the calculator. */
const answer = ({ cause, sentence, calculator }, href) => [
  ...cause ? [element("p", {}, "Looks like: ", ...cause.url[0] === "#" ? coded(cause.cause) : [element("a", { href }, ...coded(cause.cause))])] : [],
  ...sentence ? [element("p", {}, ...coded(sentence))] : [],
  ...calculator ? [element("p", {}, element("a", { href: calculator.href }, calculator.text))] : [],
];

const shortened = text => text.length > 2 * CAP ? text.slice(0, CAP) + "\n" + text.slice(-CAP) : text;
const quoted = text => text.length > 180 ? text.slice(0, 180) + "…" : text;

/* A page whose message was pasted, or one that answers the words: then with the section that does, and what the page says first. */
function result(hit, paste) {
  const { page, section, wording = "" } = hit, [anchor, heading] = section ? ["#" + section.anchor, " › " + section.text] : ["", ""];
  const said = "share" in hit ? errorFinder.say(hit, paste) : {}, { cause, sentence, calculator } = said, base = new URL(page.url + anchor, ROOT);
  if (calculator) calculator.href = new URL(calculator.address, ROOT).href;
  const fix = cause && new URL(cause.url, base).href, own = cause?.url[0] === "#";
  const link = element("a", { href: own ? fix : base.href }, page.title + heading);
  link.dataset.slug = page.slug || page.url.split("/").at(-2) || "";
  const first = page.lead || wording.replace(/\s+/g, " ").trim();
  const item = element("li", {}, link,
    ...page.kind ? [element("span", { className: "kind kind-" + page.kind }, page.kind)] : [],
    element("span", {}, page.area || page.part),
    ...answer(said, fix),
    ...first && first !== page.title ? [element(page.lead ? "p" : "q", {}, quoted(first))] : []);
  // For the page that the link opens in this tab: error-finder-answer.js shows it there.
  item.addEventListener("click", event => {
    const { href } = event.target.closest("a") || {};
    if (!href || href === calculator?.href || !(cause || sentence || calculator)) return;
    sessionStorage.setItem("error-finder-answer", JSON.stringify({ href, fix, cause: cause?.cause, sentence, calculator }));
  });
  return item;
}

/* Pages with the pasted message; and, where it is a person who speaks, pages that answer the words. */
async function search(text) {
  const known = await messages(), speaker = errorFinder.speaker(text);
  const least = speaker === "person" ? 0.5 : 0;          // a person's words are no message for sharing a few words with one
  const hits = errorFinder.rank(known, text).filter(hit => hit.share >= least);
  await Promise.all(hits.map(says));
  if (speaker === "error" || hits.length && speaker === "program") return hits;
  const found = siteSearch.answer(await words(), text, hits.length || speaker === "program" ? 0.6 : 0.4);
  return [...hits, ...found.filter(({ page }) => !hits.some(hit => hit.page.url === page.url))].slice(0, MOST);
}

globalThis.searchGuide = search;

/* The shortest honest link: a line of the paste that leads to the same page. */
function linkTo(known, hit, text) {
  const { rank, oneLine } = errorFinder, candidates = [hit.text || text, ...text.split("\n")].map(oneLine);
  const line = hit.text && candidates.find(line => rank(known, line)[0]?.page === hit.page) || candidates[0];
  const here = [ROOT.pathname, CATALOGUE.pathname].includes(location.pathname) ? location.href : CATALOGUE.href;
  return here.replace(/#.*/, "") + "#error=" + encodeURIComponent(line);
}

/* ---- A box ---- */

function setUp(root) {
  if (root.dataset.ready) return;
  root.dataset.ready = "true";
  const part = name => $(`${root.dataset.name}-${name}`);
  const box = $(root.dataset.name), [status, list, none, copy, report, issue] = ["status", "results", "none", "copy", "report", "issue"].map(part);
  for (const link of root.querySelectorAll("a")) link.href = String(link.href);        // absolute: the dialog outlives the page
  let hits = [], shown = Promise.resolve();
  const tell = text => { if (status.textContent !== text) status.textContent = text; };

  async function show() {
    const text = shortened(box.value);
    if (text !== box.value) box.value = text;
    const asked = text.trim() !== "";
    let found = [];
    try { if (asked) found = await search(text); } catch { return tell("The search could not be loaded."); }
    if (text !== box.value) return;                // typed on while it was loading
    hits = found;
    list.replaceChildren(...hits.map(hit => result(hit, text)));
    copy.hidden = !hits.length;
    none.hidden = !asked || hits.length > 0;
    tell(!asked ? "" : hits.length ? `${hits.length} page${hits.length === 1 ? " fits" : "s fit"}` : "Nothing fits");
    if (!none.hidden) {
      const { publishable, distilled } = errorFinder;
      report.value = publishable(distilled(text)).slice(0, 1500);
    }
  }
  const update = () => { shown = show(); };
  const links = () => [...list.querySelectorAll("a[data-slug]")];

  box.addEventListener("input", update);
  box.addEventListener("focus", touch);
  box.addEventListener("pointerenter", touch);
  box.addEventListener("paste", event => {
    const text = event.clipboardData?.getData("text") || "";
    if (text === shortened(text)) return;
    event.preventDefault();
    box.setRangeText(shortened(text), box.selectionStart, box.selectionEnd, "end");
    update();
  });
  root.addEventListener("keydown", async event => {
    const at = links().indexOf(event.target), { key } = event;
    if (event.isComposing || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    if (event.target === box && key === "Enter") {
      event.preventDefault();                      // Shift-Enter is a new line
      await shown;
      links()[0]?.click();
    } else if (key === "ArrowDown" && (at >= 0 || event.target === box && !box.value.includes("\n", box.selectionEnd)) && links()[at + 1]) {
      event.preventDefault();
      links()[at + 1].focus();
    } else if (key === "ArrowUp" && at >= 0) {
      event.preventDefault();
      (links()[at - 1] || box).focus();
    } else if (key === "Escape" && !root.closest("dialog")) {
      if (at >= 0) box.focus(); else box.blur();
    }
  });
  list.addEventListener("click", event => { if (event.target.closest("a")) leave(root, box.value); });
  copy.addEventListener("click", async () => {
    const address = linkTo(await messages(), hits[0], box.value);
    if (address.startsWith(location.href.replace(/#.*/, "") + "#")) history.replaceState(history.state, "", address);
    try { await navigator.clipboard.writeText(address); tell("Link copied"); } catch { tell("The link is in the address bar"); }
  });
  // The address of the issue is made when it is asked for, from the text as it then stands in its box.
  issue.addEventListener("click", () => {
    const { oneLine } = errorFinder, body = "What I pasted into the error finder:\n\n```text\n" + report.value + "\n```\n";
    const title = "No page for: " + oneLine(report.value).slice(0, 80);
    issue.href = issue.href.split("?")[0] + "?title=" + encodeURIComponent(title) + "&body=" + encodeURIComponent(body);
  });
}

function fill(box, text) {
  if (!box) return;
  box.value = shortened(text);
  box.dispatchEvent(new Event("input", { bubbles: true }));
}

/* ---- The way to the box: the page's own, or the dialog's ---- */

const dialog = () => $("search-dialog"), ownBox = () => $("error-finder");
function open() {
  const own = ownBox(), box = own || $("search");
  if (!own && !dialog().open) dialog().showModal();
  box.focus({ preventScroll: true });
  if (own) own.closest(".error-finder").scrollIntoView({ block: "nearest" });
  box.select();
}

function openAddress() {
  const [, line] = /^#error=(.+)/.exec(location.hash) || [], box = ownBox();
  if (!line || !box) return;
  try { fill(box, decodeURIComponent(line)); } catch { fill(box, line); }
  box.scrollIntoView({ block: "center" });
}

/* Back from a result that did not help: what was asked stands there again, with its results. Kept for this tab alone. */
const KEPT = "search-left";
let back = performance.getEntriesByType("navigation")[0]?.type === "back_forward";
function leave(root, text) {
  try { sessionStorage.setItem(KEPT, JSON.stringify({ path: location.pathname, text })); } catch { /* full, or forbidden */ }
  dialog()?.close();
}
function comeBack() {
  if (!back) return;
  back = false;
  let left = {};
  try { left = JSON.parse(sessionStorage.getItem(KEPT)) || {}; } catch { /* forbidden */ }
  if (left.path !== location.pathname) return;
  if (!ownBox() && !dialog().open) dialog().showModal();
  fill(ownBox() || $("search"), left.text);
}
window.addEventListener("popstate", () => { back = true; });
window.addEventListener("pageshow", event => { if (event.persisted) { back = true; comeBack(); } });
document.addEventListener("click", () => { back = false; }, true);

const typing = target => target.closest?.("input:not([type=radio], [type=checkbox]), textarea, select, [contenteditable]");
document.addEventListener("keydown", event => {
  const slash = event.key === "/" && !event.ctrlKey && !event.metaKey && !event.altKey && !typing(event.target);
  if (!slash && !(event.key === "k" && (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey)) return;
  event.preventDefault();
  open();
});

function start() {
  document.querySelectorAll(".error-finder").forEach(setUp);
  const way = document.querySelector(".search-way");
  if (way && !way.dataset.ready) {
    way.dataset.ready = "true";
    way.addEventListener("pointerenter", touch);
    way.addEventListener("focus", touch);
    way.addEventListener("click", event => { event.preventDefault(); event.stopPropagation(); open(); });
    dialog().addEventListener("click", event => { if (event.target === dialog()) dialog().close(); });        // beside it
  }
  if (ownBox()) dialog()?.close();
  openAddress();
  comeBack();
}
if (window.document$) window.document$.subscribe(start);
else if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", start);
else start();
window.addEventListener("hashchange", openAddress);
})();
