/* The error finder's extraction: what in a paste is an error, a warning, code, a listing of the environment, or a person's words. */
(() => {
"use strict";
const { plain, ends } = globalThis.errorFinder;
const TYPE = "(?:[A-Za-z_]\\w{0,60}\\.){0,8}(?:[A-Z]\\w{0,60})?(?:Error|Exception|Warning|Interrupt|Unsupported)|Runtime Error";
const HEADER = new RegExp("(?<![\\w.])(?:" + TYPE + ")\\s?:(?=\\s|$)", "g");
const LOGGED = /^(?:ERROR|WARNING|Warning|Error):(?=\s)/;              // inside of a message these open nothing
const NAMED = /^[A-Za-z_][\w.]{2,120}(?::\s|:?$)/;                      // any name can be an exception's where a traceback ends
const FRAME = /Traceback \(most recent|^\s*File ["</~\w]|", line \d|^\s*-+> ?\d|^\s*(?:Cell |Input )?In ?\[\d*\], |^(?:During handling of|The above exception)|^(?:~|\/|[A-Z]:\\|<ipython)\S* in |^\s*frame #\d|^[\s~^-]+$/;
const CODE = /^\s*(?:from [\w.]+ import |import [\w.]+(?:$|,| as )|(?:return|raise|assert|yield|del)\b\s*[\w("'[]|(?:async |def |class |for |if |elif |else\b|with |while |try\b|except\b|finally\b).*:$|@\w|[\w.\[\]'"]{1,80}(?:, ?[\w.\[\]'"]{1,80}){0,5} ?[-+*\/|&]?= ?\S|[\w.]{1,80}\(.*[),]$|[)\]}]+,?$)/;
const TALK = /(?:^|\s)[A-Za-z']{2,20} [A-Za-z']{2,20} [A-Za-z']{2,20} [a-z]{2,20}\b/;
const STATEMENT = /^\s*(?:for [\w, ()]{1,60} in \S.*:$|from [\w.]+ import |return\b|raise\b|assert\b|[\w.]{1,60}\(f?["'])/;
const PAIR = /^\s*(?:[-*] )?[A-Z][\w .()\/#`-]{1,50}: +\S/;
const LISTED = /^\s*(?:\[(?:pip3?|conda)\]|Collecting environment information|(?:PyTorch version|Is debug build|CUDA used to build|ROCM used|OS|GCC version|Clang version|CMake version|Libc version|Python version|Python platform|Is CUDA available|CUDA runtime version|CUDA_MODULE_LOADING|GPU models|Nvidia driver version|cuDNN version|HIP runtime|MIOpen|Is XNNPACK)\b[^:]{0,60}:|[\w.-]{1,60}(?:==|@)\d\S*$|[\w.-]{1,60} {2,}\d+\.[\w.+]+(?: |$)|[-+=|*]{5,}|.*\|$|[^|]*\|[^|]*\||(?:\(\w+\) ?)?[\w.-]+@[\w.-]+:\S*[$#%](?: |$)|PS [A-Z]:\\|wandb: |#{1,6} \S+(?: \S+){0,2}$|(?:Aborted|Segmentation fault|Killed)\b.{0,20}$|[A-Z]\d{4} [\d:.]+ .{0,80}\.\w{1,4}:\d+\]|.{0,60} [\w\/]{1,80}\.(?:cc|cpp|cu|h):\d+\] )/i;
// What only reports that something went wrong elsewhere: not telling while the paste holds another error.
const CONSEQUENCE = /Caught [\w.]+ in (?:DataLoader worker|replica|pin memory)|worker \(pid\S* [\d, .]+\) exited unexpectedly|terminated with the following error|ChildFailedError|non-zero exit status|Broken ?[Pp]ipe|Ran out of input|device-side assert triggered/;
const COMPILER = /\b(?:gcc|g\+\+|cc|c\+\+|clang\S*|cl(?:\.exe)?|nvcc|ninja)['"]/;          // its exit status is the error itself
const isConsequence = text => CONSEQUENCE.test(text) && !(text.includes("exit status") && COMPILER.test(text));
const indent = line => line.length - line.trimStart().length;
const masked = text => text.replace(/\d+/g, "0");

/* For each line what it is: "", "frame", "code", "listing", "text", or where in it the types of errors begin. */
function kinds(list) {
  const out = [];
  let after = false, pairs = [];
  list.forEach((line, i) => {
    const code = CODE.test(line) && (STATEMENT.test(line) || !TALK.test(line));
    const found = code ? [] : [...line.matchAll(HEADER)].filter((head, n, all) => !n || line.slice(all[n - 1].index + all[n - 1][0].length, head.index).trim()).map(head => head.index);
    const logged = !found.length && LOGGED.test(line.trim()) ? [line.search(/\S/)] : [];
    const frame = !found.length && FRAME.test(line), named = after && !frame && /^\S/.test(line) && NAMED.test(line) && !/^(?:in|from|return) /.test(line);
    out[i] = !line.trim() ? "" : found.length ? found : frame ? "frame" : named && !code ? [0] : LISTED.test(line) ? "listing" : code ? "code" : logged.length ? logged : "text";
    if (out[i] === "frame") after = true; else if (out[i] && out[i] !== "code" && !/^\s/.test(line)) after = false;
    if (out[i] === "text" && PAIR.test(line)) pairs.push(i); else if (out[i] && out[i] !== "listing") pairs = [];
    if (pairs.length > 3) pairs.forEach(n => out[n] = "listing");
  });
  return out;
}

/* The errors and warnings of a paste, and the rest of its text, in which a message may stand without its type.
   `Type:` opens a block, a frame closes it, the line after a frame is code; a blank line closes a warning. */
function blocks(text) {
  const list = plain(text), types = kinds(list), found = [], loose = [], seen = new Set();
  let open = null, before = "", skip = false, ignored = false;
  list.forEach((line, i) => {
    const type = types[i], flat = line.replace(/ {2,}/g, " ").trim();
    if (/^Exception ignored in|^Error in atexit/.test(flat)) { ignored = true; open = null; return; }
    if (Array.isArray(type)) {
      type.forEach((start, n) => {
        const said = line.slice(start, type[n + 1]).replace(/ {2,}/g, " ").trim(), warning = /^[\w.]*Warning\s?:/i.test(said);
        const kind = ignored || /^(?:KeyboardInterrupt|SystemExit)\b/.test(said) ? "ignored" : warning ? "warning" : "error";
        found.push(open = { lines: [said], seen: new Set([masked(said)]), before: n ? "" : before, kind });
      });
      ignored = false;
      before = "";
      skip = open.kind === "warning" && !/:$/.test(open.lines[0]) && indent(list[i + 1] || "") > indent(line);      // a warning shows its line of code
      if (skip || open.kind === "warning" && /\(function [^()]*(?:\(\))?\)$/.test(line)) open = null;
      return;
    }
    if (type === "frame") open = null;
    else if (type === "" && open && (open.kind === "warning" ? open.lines.join("").length > 20 : true)) open = open.kind === "warning" ? null : (open.lines.push(""), open);
    else if (type === "text" && !skip) {
      const group = open || { lines: loose, seen }, key = masked(flat);                // what is repeated tells nothing new
      if (!group.seen.has(key)) group.lines.push(flat);
      group.seen.add(key);
    } else if (type === "" && loose.length) loose.push("");
    if (type) skip = type === "frame" && /line \d|\bin\b/.test(line) && !/Traceback/.test(line);
    if (/\w/.test(line)) before = flat;
  });
  const once = new Set();
  const told = found.map(({ lines, before, kind }) => ({ before, kind, text: lines.slice(0, 60).join("\n").slice(0, 6000).trim() }))
    .filter(({ text }) => !once.has(masked(text)) && once.add(masked(text)));
  for (const block of told) if (block.kind === "error" && isConsequence(block.text)) block.kind = "consequence";
  const rest = ends(loose, 150).flat().join("\n").trim();
  return { list: ends(told, 10).flat(), rest: ends(rest, 4000).join("\n") };
}
Object.assign(globalThis.errorFinder, { blocks, isConsequence, masked });
})();
