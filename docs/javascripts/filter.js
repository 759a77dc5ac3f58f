/* The filter of a list, on the pages that have one: guide/filters.py writes the form. What is chosen is in the address,
   ?kind=silent&words=gradient; without this script the whole list is there. */
(() => {
"use strict";
const form = document.querySelector("form.filter");
if (!form || form.dataset.ready) return;
form.dataset.ready = "true";
const items = [...document.querySelectorAll(form.dataset.items)], nothing = document.getElementById("filter-nothing");
const status = form.querySelector("[role=status]"), reset = form.querySelector("[data-reset]");
const ready = document.readyState === "complete" ? null : new Promise(done => document.addEventListener("DOMContentLoaded", done));
const chosen = () => [...new FormData(form)].map(([name, value]) => [name, value.trim()]).filter(([, value]) => value);

let texts = new Map(items.map(item => [item, item.textContent.toLowerCase()]));
let entries = null;       // more words of each item, in errors-full.json: fetched when words are first asked for
const load = () => entries = entries || fetch(form.dataset.index).then(answer => answer.json()).then(found => {
  const root = new URL(form.dataset.index.replace(/[^/]*$/, ""), location.href);
  const more = new Map(found.map(entry => [new URL(entry.url, root).pathname,
    [...entry.messages.map(message => message.text), ...entry.symptoms].join("\n").toLowerCase()]));
  texts = new Map(items.map(item => [item, texts.get(item) + "\n" + (more.get(item.querySelector("a").pathname) || "")]));
  return found;
}, () => []);

function fits(item, choices) {
  return choices.every(([name, value]) => name === "words"
    ? value.toLowerCase().split(/\s+/).every(word => texts.get(item).includes(word))
    : (item.dataset[name] || "").split(" ").includes(value));
}

async function show() {
  const asked = String(new URLSearchParams(chosen()));
  if (form.dataset.index && form.elements.words.value.trim()) await load();
  const choices = chosen();
  if (String(new URLSearchParams(choices)) !== asked) return;          // typed on while it was loading
  for (const item of items) item.hidden = !fits(item, choices);
  const shown = items.filter(item => !item.hidden).length;
  status.textContent = `${shown} of ${items.length} shown`;
  reset.hidden = !choices.length;
  history.replaceState(history.state, "", location.pathname + (asked && `?${asked}`) + location.hash);
  if (nothing) nothing.hidden = shown > 0;
  if (nothing && !shown) help(form.elements.words.value.trim());
}

/* Nothing is shown: the search takes the same words in any order, and knows what is near. */
async function help(words) {
  const [near, ask] = nothing.querySelectorAll("ul, [data-paste]");
  ask.hidden = !words;
  ask.dataset.paste = words;
  await ready;            // the search may come after this script
  const hits = words && globalThis.searchGuide ? (await globalThis.searchGuide(words)).slice(0, 3) : [];
  near.replaceChildren(...hits.map(({ page }) => {
    const line = document.createElement("li"), link = line.appendChild(document.createElement("a"));
    link.href = new URL(page.url, new URL(form.dataset.index.replace(/[^/]*$/, ""), location.href)).href;
    link.textContent = page.title;
    return line;
  }));
  near.previousElementSibling.hidden = !hits.length;
}

const address = new URLSearchParams(location.search);
for (const control of form.elements) {
  const value = address.get(control.name) ?? (control.name === "words" && address.get("title")) ?? "";      // `title`: as it was called once
  if (control.type === "radio") control.checked = control.value === value;
  else if (control.name) control.value = value || "";
}
for (const control of form.querySelectorAll("select")) if (control.selectedIndex < 0) control.value = "";
for (const group of form.querySelectorAll("fieldset")) if (!group.querySelector(":checked")) group.querySelector("input").checked = true;
form.addEventListener("input", show);
form.addEventListener("submit", event => event.preventDefault());
reset.addEventListener("click", () => { form.reset(); form.elements.words.focus(); show(); });
show();
})();
