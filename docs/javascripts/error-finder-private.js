/* What the error finder puts into links and reports: one message, and nothing in it that belongs to somebody. */
(() => {
"use strict";
const { blocks, LINE } = globalThis.errorFinder;
const QUOTED = /(?<!\w)(['"])[^'"\n]{0,200}[\\/@][^'"\n]{0,200}\1/g;                                  // paths may have blanks in them
const ADDRESS = /(?<![\w.])(?:\d{1,3}(?:\.\d{1,3}){3}|(?:[0-9a-f]{1,4}:){2,7}[0-9a-f]{0,4}|[0-9a-f]{2}(?::[0-9a-f]{2}){5}|::1)(?::\d+)?(?![\w.])/gi;
const HOST = /(?<![\w.])(?:[a-z0-9-]{1,60}\.){1,6}(?:local|localdomain|internal|intranet|lan|corp|home|com|org|net|edu|gov|io|ai|de|fr|uk|ch|at|nl|eu|cn|jp|kr|in|ru|ca|au|dev|cloud)(?::\d+)?(?![\w.(])|(?<![\w.])(?!\w*(?:Error|Exception|Warning):)[A-Za-z][\w-]{0,60}:\d{4,5}(?!\w)/gi;
const NAMED = /\b(host(?:name)?|node|server|user(?:name)?|login|password|passwd|secret|token|api[_ -]?key|email|ip)(["']?\s?[:=]\s?)["']?[^\s,;"')]+["']?/gi;
const KEY = /(?<!\w)(?:hf|sk|pk|gh[pousr]|xox[abprs]|glpat|AKIA|ASIA|eyJ|AIza|ya29|npm|pypi)[_-]?[\w.-]{10,}/g;
const RUN = /[\w+-]{16,}/g;
const secret = run => /\d.*\d/.test(run) && (/^[A-Z0-9]+$/.test(run) || /^[0-9a-f-]{24,}$/.test(run) || run.length > 19 && /[a-z]/.test(run) && /[A-Z]/.test(run));
const publishable = text => text.replace(QUOTED, "$1…$1").replace(NAMED, "$1$2…").replace(ADDRESS, "…").replace(HOST, "…").replace(KEY, "…")
  .split(/(\s+)/).map(word => /[\\/@]/.test(word) || word.length > 200 ? "…" : word.replace(RUN, run => secret(run) ? "…" : run)).join("");
const oneLine = text => publishable(text.slice(0, LINE)).replace(/\s+/g, " ").trim().slice(0, 200);
const ORDER = ["error", "consequence", "warning", "ignored"];
const distilled = text => {
  const { list, rest } = blocks(text);
  return list.length ? list.reduce((best, block) => ORDER.indexOf(block.kind) <= ORDER.indexOf(best.kind) ? block : best).text : rest || text;
};
const telling = text => oneLine(distilled(text));
Object.assign(globalThis.errorFinder, { distilled, telling, oneLine, publishable });
})();
