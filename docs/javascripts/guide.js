/* Small things that styles cannot do. Without this script every page is whole. */
(() => {
// Material makes a navigation landmark without a name of every copy button, dozens to a page, and wraps every table in what
// scrolls in its place; some before this runs.
const mend = () => {
  document.querySelectorAll("nav.md-code__nav:not([role])").forEach(nav => nav.setAttribute("role", "none"));
  document.querySelectorAll(".md-typeset__scrollwrap table[tabindex]").forEach(table => {
    table.closest(".md-typeset__scrollwrap").tabIndex = 0;
    table.removeAttribute("tabindex");
  });
};
new MutationObserver(mend).observe(document, { childList: true, subtree: true });
mend();

// The header's choice between light and dark: kept, and drawn at once; Enter changes it as Space does.
const palettes = [...document.querySelectorAll("#palette input")];
palettes.forEach((palette, index) => {
  palette.addEventListener("change", () => {
    document.body.setAttribute("data-md-color-switching", "");  // no colour fades
    __md_set("__palette", setPalette(index));
    setTimeout(() => document.body.removeAttribute("data-md-color-switching"), 50);
  });
  palette.addEventListener("keydown", event => {
    if (event.key !== "Enter") return;
    const other = palettes[1 - index];
    other.click();
    other.focus();
  });
});

// An example goes into the finder's box as a paste would.
document.addEventListener("click", event => {
  const example = event.target.closest("[data-paste]"), box = document.getElementById("error-finder");
  if (!example || !box) return;
  box.value = example.dataset.paste;
  box.dispatchEvent(new Event("input", { bubbles: true }));
  box.focus({ preventScroll: true });
  box.scrollIntoView({ block: "nearest" });
});

// The menu beside a page's title: copies the page's Markdown, which is fetched when it is asked for, and closes as menus do.
document$.subscribe(() => {
  const menu = document.querySelector(".page-menu"), button = menu?.querySelector("[data-copy]");
  if (!button) return;
  const name = button.textContent;
  button.hidden = !navigator.clipboard?.write;
  button.addEventListener("click", async () => {
    const text = fetch(new URL(button.dataset.copy, location.href.split("#")[0])).then(answer => answer.blob());
    const plain = text.then(blob => new Blob([blob], { type: "text/plain" }));  // a promise: Safari forgets the click otherwise
    button.textContent = await navigator.clipboard.write([new ClipboardItem({ "text/plain": plain })]).then(() => "Copied", () => "Not copied");
  });
  menu.addEventListener("toggle", () => { button.textContent = name; });
  menu.addEventListener("keydown", event => {
    if (event.key === "Escape") { menu.open = false; menu.querySelector("summary").focus(); }
  });
  menu.addEventListener("focusout", event => { if (event.relatedTarget && !menu.contains(event.relatedTarget)) menu.open = false; });
});
document.addEventListener("click", event => {
  const menu = document.querySelector(".page-menu[open]");
  if (menu && !menu.contains(event.target)) menu.open = false;
});
})();
