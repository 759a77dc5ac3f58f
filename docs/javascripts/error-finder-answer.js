/* On a page that the finder led to: its answer stands at the top, and the reader's cause is marked, in the table and at its section.
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
  const { href, cause, sentence } = JSON.parse(sessionStorage.getItem("error-finder-answer") || "{}");
  const { pathname, hash } = href ? new URL(href) : {}, heading = document.querySelector("article h1");
  if (pathname !== location.pathname || !heading || document.querySelector(".answer")) return;
  const section = hash && document.getElementById(hash.slice(1)), row = section && document.querySelector(`td a[href="${hash}"]`)?.closest("tr");
  const said = () => sentence ? [element("p", {}, ...coded(sentence))] : [];
  const note = element("aside", { className: "answer" }, element("p", { className: "answer-from" }, "From what you pasted"), ...said());
  note.setAttribute("aria-label", "From what you pasted");
  if (cause) note.append(element("p", {}, "Looks like: ", ...coded(cause), ...section ? [". ", element("a", { href: hash }, "To its fix")] : []));
  heading.after(note);
  section?.after(element("div", { className: "answer" }, element("p", { className: "answer-from" }, "Looks like yours"), ...said()));
  row?.classList.add("yours");
  row?.lastElementChild.append(element("strong", { className: "yours-sign" }, "looks like yours"));
}
document$.subscribe(show);
})();
