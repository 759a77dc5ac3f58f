/* What the error finder puts into links and reports: one message, and nothing in it that belongs to somebody. */
(() => {
"use strict";
const { plain, blocks, LINE } = globalThis.errorFinder;
const SECRET = /^\W*(?:(?=\S*\d)(?=\S*[a-z])(?=\S*[A-Z])[\w-]{20,}|(?=\S*\d)[A-Z0-9]{16,}|[0-9a-f]{24,})\W*$/;
const publishable = text => text.replace(/(?<!\w)(['"])[^'"\n]{0,200}[\\/][^'"\n]{0,200}\1/g, "$1…$1")
  .split(/(\s+)/).map(word => /[\\/@]/.test(word) || word.length > 200 || SECRET.test(word) ? "…" : word).join("");
const oneLine = text => publishable(text.slice(0, LINE)).replace(/\s+/g, " ").trim().slice(0, 200);
const distilled = text => {
  const { list, rest } = blocks(text), rank = ["error", "consequence", "warning", "ignored"];
  return (list.length ? list.reduce((best, block) => rank.indexOf(block.kind) <= rank.indexOf(best.kind) ? block : best) : { text: rest || text }).text;
};
const telling = text => oneLine(distilled(text));
Object.assign(globalThis.errorFinder, { distilled, telling, oneLine, publishable });
})();
