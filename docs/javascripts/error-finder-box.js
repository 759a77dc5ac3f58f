/* The error finder's box, on any page that has one, and the line under the header's search that leads to it. */
(() => {
"use strict";
const { index, rank, say, distilled, telling, clip, oneLine, publishable } = globalThis.errorFinder;
const $ = id => document.getElementById(id);
// As the first page has it: instant navigation changes the address, but not this element.
const ROOT = new URL(JSON.parse($("__config")?.textContent || '{"base":"."}').base.replace(/\/?$/, "/"), location.href);
const CATALOGUE = new URL("pitfalls/", ROOT);

let ready = null;         // the index: fetched when a box is first used, kept across instant navigation
const load = () => ready = ready || fetch(new URL("errors.json", ROOT)).then(answer => answer.ok ? answer.json() : Promise.reject(answer.status))
  .then(pages => new Promise(done => setTimeout(() => done(index(pages)))));          // a task of its own

function element(tag, attributes, ...children) {
  const made = Object.assign(document.createElement(tag), attributes);
  made.append(...children);                        // strings become text, never markup
  return made;
}

const coded = text => text.split("`").map((part, i) => i % 2 ? element("code", {}, part) : part);

/* What the page says to the paste: which cause it looks like, with a link where another page has its fix, and the sentence. */
const answer = ({ cause, sentence }, href) => [
  ...cause ? [element("p", {}, "Looks like: ", ...cause.url[0] === "#" ? coded(cause.cause) : [element("a", { href }, ...coded(cause.cause))])] : [],
  ...sentence ? [element("p", {}, ...coded(sentence))] : [],
];

function result(hit, paste) {
  const { page, wording } = hit, { cause, sentence } = say(hit, paste), base = new URL(page.url, ROOT);
  const fix = cause && new URL(cause.url, base).href, own = cause?.url[0] === "#";
  const link = element("a", { href: own ? fix : base.href }, page.title);
  link.dataset.slug = page.slug;
  const flat = wording.replace(/\s+/g, " ").trim();
  const item = element("li", {}, link, element("span", { className: "kind kind-" + page.kind }, page.kind), element("span", {}, page.area),
    ...answer({ cause, sentence }, fix),
    ...flat === page.title ? [] : [element("q", {}, flat.length > 180 ? flat.slice(0, 180) + "…" : flat)]);
  // For the page that the link opens in this tab: error-finder-answer.js shows it there.
  item.addEventListener("click", event => {
    const { href } = event.target.closest("a") || {};
    if (href && (cause || sentence)) sessionStorage.setItem("error-finder-answer", JSON.stringify({ href, fix, cause: cause?.cause, sentence }));
  });
  return item;
}

/* The shortest honest link: a line of the paste that leads to the same page. */
function linkTo(ix, hit) {
  const candidates = [hit.text, ...hit.text.split("\n")].map(oneLine);
  const line = candidates.find(text => (rank(ix, text)[0] || {}).page === hit.page) || candidates[0];
  const here = [ROOT.pathname, CATALOGUE.pathname].includes(location.pathname) ? location.href : CATALOGUE.href;
  return here.replace(/#.*/, "") + "#error=" + encodeURIComponent(line);
}

function fill(text) {
  const box = $("error-finder");
  if (!box) return;
  box.value = clip(text);
  box.dispatchEvent(new Event("input", { bubbles: true }));
  box.scrollIntoView({ block: "center" });
}

function setUp() {
  const box = $("error-finder");
  if (!box || box.dataset.ready) return;
  box.dataset.ready = "true";
  const [status, list, none, copy, report, issue] = ["status", "results", "none", "copy", "report", "issue"].map(name => $("error-finder-" + name));
  let hits = [];
  const tell = text => { if (status.textContent !== text) status.textContent = text; };

  async function show() {
    const text = clip(box.value);
    if (text !== box.value) box.value = text;      // a megabyte in a text box is slow by itself
    let ix = null;
    try { ix = await load(); } catch { ready = null; return tell("The list of errors could not be loaded."); }
    if (text !== box.value) return;                // typed on while it was loading
    const asked = text.trim() !== "";
    hits = asked ? rank(ix, text) : [];
    list.replaceChildren(...hits.map(hit => result(hit, text)));
    copy.hidden = !hits.length;
    none.hidden = !asked || hits.length > 0;
    tell(!asked ? "" : hits.length ? `${hits.length} page${hits.length === 1 ? " fits" : "s fit"}` : "Nothing fits");
    if (!none.hidden) report.value = publishable(distilled(text)).slice(0, 1500);
  }
  box.addEventListener("input", show);
  box.addEventListener("focus", () => load().catch(() => { ready = null; }));
  box.addEventListener("paste", event => {
    const text = event.clipboardData.getData("text"), short = clip(text);
    if (text === short) return;
    event.preventDefault();
    box.setRangeText(short, box.selectionStart, box.selectionEnd, "end");
    show();
  });
  copy.addEventListener("click", async () => {
    const address = linkTo(await load(), hits[0]);
    if (address.startsWith(location.href.replace(/#.*/, "") + "#")) history.replaceState(history.state, "", address);
    try { await navigator.clipboard.writeText(address); tell("Link copied"); } catch { tell("The link is in the address bar"); }
  });
  // The address of the issue is made when it is asked for, from the text as it then stands in its box.
  issue.addEventListener("click", () => {
    const body = "What I pasted into the error finder:\n\n```text\n" + report.value + "\n```\n";
    const title = "No page for: " + oneLine(report.value).slice(0, 80);
    issue.href = issue.href.split("?")[0] + "?title=" + encodeURIComponent(title) + "&body=" + encodeURIComponent(body);
  });
  openAddress();
  const carried = sessionStorage.getItem("error-finder");
  sessionStorage.removeItem("error-finder");
  if (carried) fill(carried);
}

function openAddress() {
  const [, line] = /^#error=(.+)/.exec(location.hash) || [];
  try { if (line) fill(decodeURIComponent(line)); } catch { fill(line); }
}

/* The header's search: a first line that leads here, and pastes that its query language does not trip over. */
function setUpSearch() {
  const query = document.querySelector("[data-md-component=search-query]"), results = document.querySelector("[data-md-component=search-result]");
  if (!query || !results || $("error-finder-link")) return;
  let pasted = "", shown = "";
  const label = element("span", {}, "Find this error in the pitfalls");
  label.dataset.mdScore = "0";                     // Enter takes the result with the highest score: this, if there is no other
  const link = element("a", { id: "error-finder-link", href: CATALOGUE + "#error-finder" }, label);
  results.prepend(link);
  link.addEventListener("click", event => {
    const text = query.value === shown ? pasted : query.value;
    if ($("__search")?.checked) $("__search").click();
    if (location.pathname !== CATALOGUE.pathname || !$("error-finder")) return sessionStorage.setItem("error-finder", clip(text));
    event.preventDefault();
    event.stopPropagation();
    fill(text);
    $("error-finder").focus();
  });
  query.addEventListener("paste", event => {
    event.preventDefault();
    pasted = clip(event.clipboardData.getData("text"));
    query.setRangeText(telling(pasted).replace(/[:"+\-~^*]/g, " ").replace(/ {2,}/g, " "), query.selectionStart, query.selectionEnd, "end");
    shown = query.value;
    query.dispatchEvent(new Event("keyup", { bubbles: true }));          // what Material's search listens to
  });
}

const start = () => { setUpSearch(); setUp(); };
if (window.document$) window.document$.subscribe(start);
else if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", start);
else start();
window.addEventListener("hashchange", openAddress);
})();
