/* Small things that styles cannot do. Without this script every page is whole. */
(() => {
// Material makes a navigation landmark without a name of every copy button, dozens to a page.
// A table that is wider than a phone scrolls: the keyboard must reach it.
new MutationObserver(() => {
  document.querySelectorAll("nav.md-code__nav:not([role])").forEach(nav => nav.setAttribute("role", "none"));
  document.querySelectorAll(".md-typeset__scrollwrap:not([tabindex])").forEach(wrap => { wrap.tabIndex = 0; });
})
  .observe(document, { childList: true, subtree: true });

// An example goes into the finder's box as a paste would.
document.addEventListener("click", event => {
  const example = event.target.closest("[data-paste]"), box = document.getElementById("error-finder");
  if (!example || !box) return;
  box.value = example.dataset.paste;
  box.dispatchEvent(new Event("input", { bubbles: true }));
  box.focus({ preventScroll: true });
  box.scrollIntoView({ block: "nearest" });
});
})();
