/* On a page that the finder led to: its answer stands at the top, with its calculator, and the reader's cause is marked, in the table
   and at its section.
   The answer comes from the box by way of this tab's storage, and leaves it no further. */
(() => {
"use strict";
function element(tag, attributes, ...children) {
  const made = Object.assign(document.createElement(tag), attributes);
  made.append(...children);                        // strings become text, never markup
  return made;
}
const coded = text => text.split("`").map((part, i) => i % 2 ? element("code", {}, part) : part);

function show() {
  const { href, fix, cause, sentence, calculator } = JSON.parse(sessionStorage.getItem("error-finder-answer") || "{}"), heading = document.querySelector("article h1");
  if (!href || new URL(href).pathname !== location.pathname || !heading || document.querySelector(".from-paste")) return;
  const said = () => sentence ? [element("p", {}, ...coded(sentence))] : [];
  const note = element("div", { className: "from-paste", role: "note" }, element("p", { className: "from-paste-title" }, "From what you pasted"), ...said());
  note.setAttribute("aria-label", "From what you pasted");
  if (cause) note.append(element("p", {}, "Looks like: ", ...coded(cause), ". ", element("a", { href: fix }, "To its fix")));
  if (calculator) note.append(element("p", {}, element("a", { href: calculator.href }, calculator.text)));
  heading.after(note);
  if (!cause) return;
  const { pathname, hash } = new URL(fix), section = hash && pathname === location.pathname && document.getElementById(hash.slice(1));
  if (section) section.after(element("div", { className: "from-paste" }, element("p", { className: "from-paste-title" }, "Looks like yours"), ...said()));
  const row = [...document.querySelectorAll("td:last-child a")].find(link => link.href === fix && link.textContent === cause.replaceAll("`", ""))?.closest("tr");
  row?.classList.add("yours");
  row?.lastElementChild.append(element("strong", { className: "yours-sign" }, "looks like yours"));
}
document$.subscribe(show);
})();
