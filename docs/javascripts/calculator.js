/* The frame of a calculator: a form whose fields are in the address, ?layer=linear&input=32,1352, and what its calculator answers.
   The page loads the calculator's own script first, which puts { answer, show } at globalThis.calculators[NAME]:
   answer(values) makes plain data of an object of strings and touches no page, show(data, output) makes nodes of that data. */
(() => {
"use strict";
const calculators = globalThis.calculators = globalThis.calculators || {};

/* An element with attributes and children; strings become text, never markup. */
calculators.element = (tag, attributes = {}, ...children) => {
  const made = Object.assign(document.createElement(tag), attributes);
  made.append(...children);
  return made;
};

const form = document.querySelector("form.calculator[data-calculator]");
if (!form || form.dataset.ready) return;
form.dataset.ready = "true";
const name = form.dataset.calculator, output = form.querySelector("output");
const fields = [...form.elements].filter(field => field.name && field.tagName !== "OUTPUT");
const value = field => field.type === "checkbox" ? field.checked ? "True" : "False" : field.value.trim();

/* A field without a value in the address has its data-default, which is the default that torch documents. What a choice
   does not bear on, such as the card, has data-kept, and stays when only the choice's own example comes. */
function fill(address, keep = false) {
  for (const field of fields) {
    if (keep && "kept" in field.dataset) continue;
    const given = address.get(field.name) ?? field.dataset.default ?? "";
    if (field.type === "checkbox") field.checked = given.toLowerCase() === "true";
    else if (field.type === "radio") field.checked = field.value === given;
    else field.value = given;
    if (field.tagName === "SELECT" && field.selectedIndex < 0) field.selectedIndex = 0;
  }
}

/* A part with data-for="conv1d conv2d" is there while the field that the form's data-by names has one of these values. */
function arrange() {
  const chosen = form.dataset.by && form.elements[form.dataset.by].value;
  for (const part of form.querySelectorAll("[data-for]")) {
    part.hidden = !part.dataset.for.split(" ").includes(chosen);
    for (const field of part.querySelectorAll("input, select, textarea")) field.disabled = part.hidden;
  }
}

function update() {
  arrange();
  const asked = fields.filter(field => !field.disabled && (field.type !== "radio" || field.checked));
  calculators[name].show(calculators[name].answer(Object.fromEntries(asked.map(field => [field.name, value(field)]))), output);
  const told = asked.map(field => [field.name, value(field), field.dataset.default ?? ""]).filter(([, now, usual]) => now !== usual);
  // As people write it: a comma between the sizes of a shape is allowed in an address.
  const query = String(new URLSearchParams(told.map(([name, now]) => [name, now]))).replaceAll("%2C", ",");
  history.replaceState(history.state, "", location.pathname + (query && `?${query}`) + location.hash);
}

/* A choice can bring an example of its own, and so can a link of this page: <a href="?layer=conv2d&input=8,3,32,32">. */
form.addEventListener("change", ({ target }) => {
  const example = target.selectedOptions?.[0]?.dataset.example;
  if (example) fill(new URLSearchParams(example), true);
  update();
});
form.addEventListener("input", update);
form.addEventListener("submit", event => event.preventDefault());
form.closest("article").addEventListener("click", event => {
  const link = event.target.closest("a");
  if (!link || link.origin + link.pathname !== location.origin + location.pathname || event.ctrlKey || event.metaKey || event.shiftKey) return;
  if (!link.hash && !link.search) return;
  event.preventDefault();
  event.stopPropagation();        // before Material fetches the page that is there already
  // Material has written the address's query into links such as #on-top when the page came; what was typed since stays.
  if (link.hash) return void (location.hash = link.hash);
  fill(new URLSearchParams(link.search));
  update();
  form.scrollIntoView({ block: "nearest" });
});

function begin() {
  if (!calculators[name] || !form.hidden) return;
  document.removeEventListener("load", begin, true);
  if (location.search) fill(new URLSearchParams(location.search));
  form.hidden = false;
  update();
}
document.addEventListener("load", begin, true);        // instant navigation may run this script before the calculator's own has come
begin();
})();
