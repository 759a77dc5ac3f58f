/* Small things that styles cannot do. Without this script every page is whole; the catalogue has no filter then. */
(() => {
// Material makes a navigation landmark without a name of every copy button and of every list of tags, dozens to a page.
// A table that is wider than a phone scrolls: the keyboard must reach it.
new MutationObserver(() => {
  document.querySelectorAll("nav:is(.md-code__nav, .md-tags):not([role])").forEach(nav => nav.setAttribute("role", "none"));
  document.querySelectorAll(".md-typeset__scrollwrap:not([tabindex])").forEach(wrap => { wrap.tabIndex = 0; });
})
  .observe(document, { childList: true, subtree: true });

// The catalogue's filter, its state in the address: ?kind=silent&title=gradient (Material takes `q` for its search)
document$.subscribe(() => {
  const areas = [...document.querySelectorAll(".catalogue-area")];
  if (!areas.length || document.querySelector(".catalogue-filter")) return;
  const bar = document.createElement("div");
  bar.className = "catalogue-filter";
  bar.setAttribute("role", "group");
  bar.setAttribute("aria-label", "Filter the catalogue");
  bar.innerHTML = ["all", "error", "warning", "silent"].map(kind =>
    `<button type="button" ${kind === "all" ? "" : `class="kind kind-${kind}"`} data-kind="${kind}">${kind}</button>`).join("")
    + '<input type="search" aria-label="Words in the title" placeholder="Words in the title"><span role="status"></span>';
  areas[0].before(bar);
  const [field, status] = bar.querySelectorAll("input, [role=status]");
  const asked = new URLSearchParams(location.search);
  let kind = ["error", "warning", "silent"].find(known => known === asked.get("kind")) || "all";
  field.value = asked.get("title") || "";
  const show = () => {
    const words = field.value.toLowerCase().split(/\s+/);
    let count = 0;
    for (const area of areas) {
      const items = [...area.querySelectorAll("li")];
      for (const item of items) item.hidden = !(kind === "all" || item.dataset.kind === kind)
        || !words.every(word => item.textContent.toLowerCase().includes(word));
      const shown = items.filter(item => !item.hidden).length;
      area.hidden = !shown;
      count += shown;
    }
    status.textContent = `${count} shown`;
    for (const button of bar.querySelectorAll("button")) button.setAttribute("aria-pressed", button.dataset.kind === kind);
    const state = new URLSearchParams({ ...(kind !== "all" && { kind }), ...(field.value.trim() && { title: field.value.trim() }) });
    history.replaceState(history.state, "", location.pathname + (String(state) && `?${state}`) + location.hash);
  };
  bar.addEventListener("click", event => { if (event.target.dataset.kind) { kind = event.target.dataset.kind; show(); } });
  field.addEventListener("input", show);
  show();
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
