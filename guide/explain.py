"""Explain an error of PyTorch in the terminal, as the error finder of the Field Guide does in the browser.

    python train.py 2>&1 | python explain.py
    python explain.py train.py

Nothing but Python is needed, and `errors-full.json` of the guide: a copy beside this file, or `--errors FILE_OR_URL`.
`errors.json` is smaller, and tells the page alone.
The ranking is that of docs/javascripts/error-finder-*.js, function by function: what is changed there is changed here.
"""

import argparse
import json
import math
import re
import subprocess
import sys
import unicodedata
from pathlib import Path
from urllib.parse import urljoin
from urllib.request import urlopen

# Plain text (error-finder-plain.js)

CAP, LINE = 32768, 2000


def pattern(text, flags=0):
    return re.compile(text, re.ASCII | flags)


def ends(items, size):
    return [items[:size], items[-size:]] if len(items) > 2 * size + 1 else [items]


def clip(text):
    lines = "\n".join(ends(text, CAP)).split("\n")
    return "\n".join(line for part in ends(lines, 1000) for line in part)


def apply(text, rules):
    for rule, by in rules:
        text = rule.sub(by, text)
    return text


def character(code):
    return chr(code) if 31 < code < 0xD800 else " "


NAMED = {"quot": '"', "apos": "'", "lt": "<", "gt": ">", "amp": "&", "nbsp": " "}


def entity(found):
    name, hexadecimal, decimal = found.groups()
    return NAMED[name.lower()] if name else character(int(hexadecimal, 16) if hexadecimal else int(decimal))


ANY_CASE = re.IGNORECASE
ENTITY = pattern(r"&(?:(quot|apos|lt|gt|amp|nbsp)|#x([0-9a-f]{1,5})|#(\d{1,6}));", ANY_CASE)
WHOLE = [
    (pattern(r"\r\n?"), "\n"),
    (pattern(r"[\x00-\x08]"), ""),
    (pattern("\uff1a ?"), ": "),
    (pattern("[\u2018-\u201b\u2032\u00b4]"), "'"),
    (pattern("[\u201c-\u201f\u2033\u00ab\u00bb]"), '"'),
    (pattern("[\u200b-\u200f\u2060\ufeff\u00ad]"), ""),
    (pattern("(?:\x1b|\u241b|\\^\\[|\\\\(?:x1b|033|u001b|e))?\\[[0-9;?]{1,20}[mK]", ANY_CASE), ""),
    (pattern(r"\x1b\[[0-9;?]{0,20}[A-Za-z]"), ""),
    (ENTITY, entity),
    (ENTITY, entity),
    (pattern(r"<(?:br|/?(?:p|div|li|pre|tr))\b[^<>\n]{0,200}>", ANY_CASE), "\n"),
    (pattern(r"</?(?:code|span|b|strong|em|i|details|summary|font|td)\b[^<>\n]{0,200}>", ANY_CASE), " "),
    (pattern("[\u2010-\u2015\u2212]"), "-"),
    (pattern("[\u2500-\u259f\u2771]"), " "),
    (re.compile(r"[^\S\n]"), " "),
]
SURE = pattern(r"""\\n[ A-Z"'\\/]|[^\w\\:./]\\n""")
ESCAPES = [
    (pattern(r"\\+r?\\?n"), "\n"),
    (pattern(r"\\+t"), " "),
    (pattern(r"""\\+(["'/])"""), r"\1"),
    (pattern(r"\\u([0-9a-f]{4})", ANY_CASE), lambda found: character(int(found[1], 16))),
]
KEY = pattern(r"""[{,]\s*"[\w.-]{1,40}"\s*:\s*""")


def unescaped(line):
    line = KEY.sub("\n", line)
    return apply(line, ESCAPES) if SURE.search(line) else line


CUT = pattern(r"""[\w,({\[/"'-]\Z""")


def joined(lines):
    longest = max(map(len, lines))

    def cut(line):
        return len(line) == longest and CUT.search(line)

    near = sum(longest - 16 < len(line) < longest for line in lines)
    if (
        longest < 30
        or longest > 250
        or sum(bool(cut(line)) for line in lines) < max(3 if longest < 78 else 2, near + 1)
    ):
        return lines
    out = []
    for i, line in enumerate(lines):
        if i and cut(lines[i - 1]) and line.strip():
            out[-1] += line
        else:
            out.append(line)
    return out


PREFIX = [
    pattern(text)
    for text in (
        r"^\[?(?:\d{4}[-/.]\d\d[-/.]\d\d|\d\d[-/.]\d\d[-/.]\d{2,4})?[T_ ]?\d{1,2}:\d\d(?::\d\d)?(?:[.,]\d{1,9})?"
        r"(?:Z|[+-]\d\d:?\d\d)?\]?[ ,|-]+(?=\S)",
        r"^\[?(?:DEBUG|INFO|WARN|ERROR|CRITICAL|FATAL|stderr|stdout)\]?"
        r"(?: ?[:|-]? ?[\w.]{1,60}(?::[\w.<>]{1,40}){0,2})? ?[:|-]+ +(?=\S)",
        r"^[A-Z][a-z]{2} [ \d]\d \d\d:\d\d:\d\d \S{1,80} [\w./@-]{1,60}(?:\[\d+\])?: ?",
        r"^\[\w[\w./,: -]{0,100}\](?:<\w+>)?:? ",
        r"^\[(?:rank|default)?[\d,]+\](?:<\w+>)?: ?",
        r"^\(\w[\w.]{0,60} pid=\d+(?:, ip=[\d.]+)?\) ?",
        r"^[\w.-]{1,60} {0,30}\| ?",
        r"^#\d+ \d+\.\d+ ",
        r"^(?:>{1,3}|\.\.\.|\||E|In \[\d*\]:|\$)(?: +|(?=>)|\Z)",
        r"^\d{1,5}(?:[:.|)]| \|)?(?= )",
        r"""^['"], ['"]""",
    )
]
LABEL = pattern(r"^[^ ]*[\d\[\]()<>|:][^ ]*(?: +[^ ]+){0,3} |^[^ ]*[\]>|:]")


def unlabelled(lines):
    masks = [re.sub("[0-9]", "0", line[:100]) for line in lines]
    distinct = list(dict.fromkeys(mask for mask in masks if mask.strip()))
    if len(distinct) < 3:
        return lines
    sample, some = distinct[len(distinct) >> 1], distinct[:200]
    found = LABEL.search(sample)
    label = found[0] if found else ""
    for end in range(len(label), 1, -1):
        start = label[:end]
        if (
            start[-1] in " ]>|:"
            and pattern(r"^[^ ]*[\d\[\]()<>|:]").search(start)
            and sum(mask.startswith(start) for mask in some) / len(some) > 0.8
        ):
            return [line[end:] if mask.startswith(start) else line for line, mask in zip(lines, masks, strict=True)]
    return lines


BAR = pattern(r"[^|\n]{0,80}\b\d{1,3}%\|[^|\n]{0,120}\|(?: ?[\d.]+\w?/[\d.?]+\w?)?(?: ?\[[^\]\n]{0,80}\])?")
EMPHASIS = [
    (pattern(r"(^|[^\w*])(?:\*{1,3}|~~)(?=[^\s*])"), r"\1"),
    (pattern(r"([^\s*])(?:\*{1,3}|~~)(?=\W|\Z)"), r"\1"),
    (pattern(r"(^|[^\w])_{1,3}(?=[A-Z])"), r"\1"),
    (pattern(r"([^\w\s]|[A-Za-z]{3})_{1,3}(?=[^\w(]|\Z)"), r"\1"),
    (pattern(r"`{3,}\w*"), ""),
]


def bare(line):
    text = " ".join(ends(line, LINE // 2))
    if "%|" in text:
        text = BAR.sub(" ", text)
    for _ in range(5):
        shorter = text.lstrip(" ")
        for prefix in PREFIX:
            shorter = prefix.sub("", shorter, count=1)
        if shorter == text.lstrip(" "):
            break
        text = shorter
    return apply(text, EMPHASIS).rstrip(" ")


def plain(text):
    lines = unicodedata.normalize("NFKC", apply(clip(text), WHOLE)).split("\n")
    return [bare(line) for line in unlabelled([part for line in joined(lines) for part in unescaped(line).split("\n")])]


# Extraction (error-finder-extract.js)

TYPE = r"(?:[A-Za-z_]\w{0,60}\.){0,8}(?:[A-Z]\w{0,60})?(?:Error|Exception|Warning|Interrupt|Unsupported)|Runtime Error"
HEADER = pattern(r"(?<![\w.])(?:" + TYPE + r")\s?:(?=\s|\Z)")
LOGGED = pattern(r"^(?:ERROR|WARNING|Warning|Error):(?=\s)")
ENDING = pattern(r"^[A-Za-z_][\w.]{2,120}(?::\s|:?\Z)")
FRAME = pattern(
    r"""Traceback \(most recent|^\s*File ["</~\w]|", line \d|^\s*-+> ?\d|^\s*(?:Cell |Input )?In ?\[\d*\], """
    r"""|^(?:During handling of|The above exception)|^(?:~|/|[A-Z]:\\|<ipython)\S* in |^\s*frame #\d|^[\s~^-]+\Z"""
)
CODE = pattern(
    r"""^\s*(?:from [\w.]+ import |import [\w.]+(?:\Z|,| as )|(?:return|raise|assert|yield|del)\b\s*[\w("'\[]"""
    r"""|(?:async |def |class |for |if |elif |else\b|with |while |try\b|except\b|finally\b).*:\Z|@\w"""
    r"""|[\w.\[\]'"]{1,80}(?:, ?[\w.\[\]'"]{1,80}){0,5} ?[-+*/|&]?= ?\S|[\w.]{1,80}\(.*[),]\Z|[)\]}]+,?\Z)"""
)
TALK = pattern(r"(?:^|\s)[A-Za-z']{2,20} [A-Za-z']{2,20} [A-Za-z']{2,20} [a-z]{2,20}\b")
STATEMENT = pattern(
    r"""^\s*(?:for [\w, ()]{1,60} in \S.*:\Z|from [\w.]+ import |return\b|raise\b|assert\b|[\w.]{1,60}\(f?["'])"""
)
PAIR = pattern(r"^\s*(?:[-*] )?[A-Z][\w .()/#`-]{1,50}: +\S")
LISTED = pattern(
    r"^\s*(?:\[(?:pip3?|conda)\]|Collecting environment information"
    r"|(?:PyTorch version|Is debug build|CUDA used to build|ROCM used|OS|GCC version"
    r"|Clang version|CMake version|Libc version|Python version|Python platform|Is CUDA available|CUDA runtime version"
    r"|CUDA_MODULE_LOADING|GPU models|Nvidia driver version|cuDNN version|HIP runtime|MIOpen|Is XNNPACK)\b[^:]{0,60}:"
    r"|[\w.-]{1,60}(?:==|@)\d\S*\Z|[\w.-]{1,60} {2,}\d+\.[\w.+]+(?: |\Z)|[-+=|*]{5,}|.*\|\Z|[^|]*\|[^|]*\|"
    r"|(?:\(\w+\) ?)?[\w.-]+@[\w.-]+:\S*[$#%](?: |\Z)|PS [A-Z]:\\|wandb: |#{1,6} \S+(?: \S+){0,2}\Z"
    r"|(?:Aborted|Segmentation fault|Killed)\b.{0,20}\Z|[A-Z]\d{4} [\d:.]+ .{0,80}\.\w{1,4}:\d+\]"
    r"|.{0,60} [\w/]{1,80}\.(?:cc|cpp|cu|h):\d+\] )",
    ANY_CASE,
)
CONSEQUENCE = pattern(
    r"Caught [\w.]+ in (?:DataLoader worker|replica|pin memory)|worker \(pid\S* [\d, .]+\) exited unexpectedly"
    r"|terminated with the following error|ChildFailedError|non-zero exit status|Broken ?[Pp]ipe|Ran out of input"
    r"|device-side assert triggered"
)
COMPILER = pattern(r"""\b(?:gcc|g\+\+|cc|c\+\+|clang\S*|cl(?:\.exe)?|nvcc|ninja)['"]""")
SPACES = re.compile(" {2,}")


def is_consequence(text):
    return bool(CONSEQUENCE.search(text)) and not ("exit status" in text and COMPILER.search(text))


def indent(line):
    return len(line) - len(line.lstrip())


def masked(text):
    return re.sub("[0-9]+", "0", text)


def headers(line):
    """Return where in a line the types of errors begin; a type that follows another at once belongs to it."""
    found = list(HEADER.finditer(line))
    return [head.start() for n, head in enumerate(found) if not n or line[found[n - 1].end() : head.start()].strip()]


def kinds(lines):
    out, after, pairs = [], False, []
    for i, line in enumerate(lines):
        code = bool(CODE.search(line)) and bool(STATEMENT.search(line) or not TALK.search(line))
        found = [] if code else headers(line)
        logged = [len(line) - len(line.lstrip())] if not found and LOGGED.search(line.strip()) else []
        frame = not found and bool(FRAME.search(line))
        named = (
            after
            and not frame
            and re.match(r"\S", line)
            and ENDING.search(line)
            and not re.match("(?:in|from|return) ", line)
        )
        if not line.strip():
            kind = ""
        elif found:
            kind = found
        elif frame:
            kind = "frame"
        elif named and not code:
            kind = [0]
        elif LISTED.search(line):
            kind = "listing"
        else:
            kind = "code" if code else logged or "text"
        out.append(kind)
        if kind == "frame":
            after = True
        elif kind and kind != "code" and not re.match(r"\s", line):
            after = False
        if kind == "text" and PAIR.search(line):
            pairs.append(i)
        elif kind and kind != "listing":
            pairs = []
        if len(pairs) > 3:
            for n in pairs:
                out[n] = "listing"
    return out


def blocks(text):
    lines = plain(text)
    types, found, loose, seen = kinds(lines), [], [], set()
    block, before, skip, ignored = None, "", False, False
    for i, (line, kind) in enumerate(zip(lines, types, strict=True)):
        flat = SPACES.sub(" ", line).strip()
        if re.match("Exception ignored in|Error in atexit", flat):
            ignored, block = True, None
            continue
        if isinstance(kind, list):
            for n, start in enumerate(kind):
                said = SPACES.sub(" ", line[start : kind[n + 1] if n + 1 < len(kind) else None]).strip()
                warning = pattern(r"[\w.]*Warning\s?:", ANY_CASE).match(said)
                aside = ignored or re.match(r"(?:KeyboardInterrupt|SystemExit)\b", said)
                block = {
                    "lines": [said],
                    "seen": {masked(said)},
                    "before": "" if n else before,
                    "kind": "ignored" if aside else "warning" if warning else "error",
                }
                found.append(block)
            ignored, before = False, ""
            following = lines[i + 1] if i + 1 < len(lines) else ""
            warned = block["kind"] == "warning"
            skip = warned and not block["lines"][0].endswith(":") and indent(following) > indent(line)
            if skip or (warned and re.search(r"\(function [^()]*(?:\(\))?\)\Z", line)):
                block = None
            continue
        if kind == "frame":
            block = None
        elif kind == "" and block and (block["kind"] != "warning" or len("".join(block["lines"])) > 20):
            if block["kind"] == "warning":
                block = None
            else:
                block["lines"].append("")
        elif kind == "text" and not skip:
            group, known = (block["lines"], block["seen"]) if block else (loose, seen)
            if masked(flat) not in known:
                group.append(flat)
            known.add(masked(flat))
        elif kind == "" and loose:
            loose.append("")
        if kind:
            skip = kind == "frame" and bool(pattern(r"line \d|\bin\b").search(line)) and "Traceback" not in line
        if pattern(r"\w").search(line):
            before = flat
    told, once = [], set()
    for block in found:
        text = "\n".join(block["lines"][:60])[:6000].strip()
        if masked(text) in once:
            continue
        once.add(masked(text))
        kind = "consequence" if block["kind"] == "error" and is_consequence(text) else block["kind"]
        told.append({"text": text, "before": block["before"], "kind": kind})
    rest = "\n".join(line for part in ends(loose, 150) for line in part).strip()
    return [block for part in ends(told, 10) for block in part], "\n".join(ends(rest, 4000))


# Tokens (error-finder-tokens.js)


def words_of(*texts):
    return set("".join(texts).split())


def synonyms(text):
    """Return each word of a group with the group's first."""
    return [(word, group.split(" ")[0]) for group in text.split("|") for word in group.split(" ")]


def same(text):
    return dict(synonyms(text))


STOP = words_of(
    "a an the to of in on is are be been was were it its that this these for with by and or as at you your has have ",
    "had if",
)
DTYPE = same(
    "float float32|double float64|half float16|bfloat16|long int64|int int32|short int16|byte uint8|char int8"
    "|bool boolean|complex complexfloat complexdouble"
)
FAMILY = same("index long int|floating float double half bfloat16")
WANTED = words_of("expected expect expects must should desired require requires only want")
FOUND = words_of("found got given but is from")
DEVICE = words_of("cpu cuda mps xpu xla hip meta gpu npu")


def device_of(kind):
    found = re.search("cuda|mps|xpu", kind)
    return found and found[0]


def family(kind):
    return FAMILY.get(DTYPE.get(kind.lower()))


def mixture(*kinds):
    if any(family(kind) != "floating" for kind in kinds):
        return "integer"
    return "half" if any(re.search("half|16", kind, ANY_CASE) for kind in kinds) else "double"


def symbol(name):
    return "torch" if re.search("c10|2at|5torch|6caffe", name) else re.sub(r"^_+|\d.*", "", name, flags=re.A)[:10]


def member(before, owner, name):
    if name.startswith("_"):
        return name
    return f"{owner}.{name}" if re.match("[a-z]|None", owner) and not before else owner


def library(path):
    if re.search(r"torch[\\/]+lib[\\/](?!\.\.)", path):
        return "torch"
    return re.sub(r"^lib|[_.-].*", "", re.sub(r".*[\\/]", "", path))


NAMES = [
    (pattern(text), make)
    for text, make in (
        (
            r"(module )?'([\w.]+|\{\w+\})' (?:object )?has no attribute '(\w+|\{\w+\})'",
            lambda *a: "member:" + member(*a),
        ),
        (r" on <module '([\w.]+|\{\w+\})'( \(built-in\))?", lambda name, shell: "in:" + name + (shell or "").strip()),
        (r"No module named '?([\w.]+|\{\w+\})", lambda name: "module:" + name),
        (r"KeyError: ['\"]?([^'\"\n]{1,60})", lambda name: "key:" + name),
        (r"unexpected keyword argument '(\w+|\{\w+\})", lambda name: "keyword:" + name),
        (r"cannot import name '(\w+|\{\w+\})", lambda name: "import:" + name),
        (r"undefined symbol: (\w+|\{\w+\})", lambda name: "symbol:" + symbol(name)),
        (r"([^\s'\"()<>]{0,120})\.(?:so|dll|dylib|pyd)\b", lambda path: "library:" + library(path)),
        (r"failed while importing (\w+)", lambda name: "import:" + name),
        (
            r"unsupported operand type\(s\) for \S{1,4} '([\w.]+)' and '([\w.]+)'",
            lambda one, other: f"operands:{one} {other}",
        ),
        (r"(?:[Cc]annot|[Cc]an't) pickle '?([\w.]+|\{\w+\})", lambda name: "pickle:" + name),
        (r"(list|tuple|string)? ?index out of range", lambda owner: "index:" + (owner or "tensor")),
        (r'"([A-Za-z]+_?[A-Za-z]*)\w*" not implemented for', lambda kernel: "kernel:" + kernel),
        (
            r"scalar type (\w+) but found (\w+)",
            lambda wanted, found: "mixture:" + ("index" if family(wanted) == "index" else mixture(wanted, found)),
        ),
        (
            r"same dtype, but got:? (?:c10::)?(\w+) (?:and|!=) (?:c10::)?(\w+)",
            lambda one, other: "mixture:" + mixture(one, other),
        ),
        (
            r"type \(([^()\n]{1,40})\) and \w+ type \(([^()\n]{1,40})\)",
            lambda one, other: "types:" + ("dtype" if device_of(one) == device_of(other) else "device"),
        ),
        (
            r"Assertion [`']([^`'\n]{1,80})[`'] failed",
            lambda condition: "assertion:" + re.sub(r"[\s\d]", "", condition, flags=re.A),
        ),
        (
            r"(\d{1,9})\] to have (\d{1,9}) channels, but got",
            lambda last, wanted: "channels:" + ("last" if last == wanted else "first"),
        ),
    )
]
HINTS = pattern(
    r"\(Triggered internally at [^()]{0,300}\)|(?:CUDA|HIP) kernel errors might be asynchronously[^.]{0,120}(?:\.|\Z)"
    r"|For debugging consider passing (?:CUDA|AMD_SERIALIZE)\w*=\d\.?"
    r"|Compile with `TORCH_USE_(?:CUDA|HIP)_DSA`[^.]{0,60}(?:\.|\Z)"
    r"|Search for `\w+' in \S{0,200} for more information\.|Device-side assertion tracking was not enabled by user\."
)
SPELLED = [
    (pattern(r"\{\w{0,40}\}|torch\.Size"), " "),
    (pattern(r"\blong int\b"), "long"),
    (pattern(r"\bunsigned char\b"), "byte"),
    (
        pattern(r"torch\.(?:(cuda|mps|xpu)\.)?(\w{1,20})Tensor\b"),
        lambda found: f" {found[1] or ''} {found[2]} ",
    ),
    (pattern(r"\[(?:Errno|WinError) (\d+)\]"), r" errno\1 "),
]
IN_WORD = [
    (pattern(r"^\W*(module|_orig_mod)\.\w.*"), r"\1dot"),
    (pattern(r"^[\w.]+\.([A-Z]\w*:)\Z"), r"\1"),
    (pattern(r"""["']\w+\.[\w.]+["']"""), ""),
]
DROPPED = pattern(r"[\\/]|\.(?:weight|bias|running_mean|running_var)\W*\Z")
WORD = pattern("\x01(\\d+)\x01|(['\"]?)(?:c10::|torch\\.)?\\d*([A-Za-z_]\\w*)(['\"]?)")


def tokens(text):
    names, out = [], []

    def marked(make):
        def mark(found):
            names.append("=" + make(*found.groups()).lower())
            return f" \x01{len(names) - 1}\x01 {found[0]}"

        return mark

    text = HINTS.sub(" ", pattern(r"\s+").sub(" ", text))
    for rule, make in NAMES:
        text = rule.sub(marked(make), text)
    parts = [apply_once(part) for part in pattern(r"\s+").split(apply(text, SPELLED))]
    role, since = "found", 0
    for part in parts:
        if len(part) >= 200 or DROPPED.search(part):
            continue
        for mark, opening, name, closing in WORD.findall(part):
            if mark:
                out.append(names[int(mark)])
                continue
            raw = name.lower().strip("_")
            dtype = DTYPE.get(raw)
            word = re.sub("_?[0-9]+\\Z", "", raw) if len(raw) > 4 and not raw.startswith("errno") else raw
            if word in WANTED:
                role, since = "wanted", 0
            else:
                if word not in FOUND:
                    since += 1
                if word in FOUND or since > 9:
                    role = "found"
            if dtype:
                wanted = ["wanted:" + dtype, "=wanted:" + FAMILY.get(dtype, dtype)]
                out.extend(wanted if role == "wanted" else ["~found:" + dtype])
            elif re.search("(?:error|warning|exception)\\Z", word):
                if len(word) > 7:
                    out.append("~" + word)
            elif word in DEVICE or (opening and closing):
                out.append("~" + word)
            elif 1 < len(word) < 60 and word not in STOP and not re.match("x[0-9]", word):
                out.append(word)
    return out


def apply_once(word):
    for rule, by in IN_WORD:
        word = rule.sub(by, word, count=1)
    return word


def features(words):
    last, out = "", []
    for token in words:
        if token[0] in "=~":
            out.append([(token, 0.35)])
            continue
        out.append([(token, 1), (last + " " + token, 0.5)] if last else [(token, 1)])
        last = token
    return out


REQUIRED = re.compile("=(?:member|in|module|keyword|import|symbol|library|operands|pickle|key):")


def kind_of(name):
    return name[: name.index(":") + 1]


def lacks(one, other):
    return any(REQUIRED.match(token) and token not in other for token in one)


def contradicts(one, other):
    names = [token for token in other if token[0] == "="]
    for token in one:
        if token[0] == "=":
            alike = [name for name in names if kind_of(name) == kind_of(token)]
            if alike and not any(name in one for name in alike):
                return True
    return False


# Plain words (error-finder-words.js)

FILLER = words_of(
    "not no can get got gets use used using i my me we our us when how why what which do does did cannot could ",
    "should would will there their they so but from than then into only even though each every all some any after ",
    "before while during one ones where who am also just very too up out over about dont doesnt didnt cant wont ",
    "im ive he she them such own else yes ok still already again now here",
)
FILLER |= STOP
EVERYDAY = words_of(
    "same go never work way thing problem issue question help know find look see seem try want need good bad ",
    "right wrong first last next many much more most less few lot time always make give take come put say tell ",
    "show new old thank please idea normal bug possible anyone call run start end set turn happen mean like end ",
    "big small high low really without between whole single day python pytorch torch code script line file",
)
FOREIGN = words_of(
    "pandas dataframe excel csv sql database git github docker container kubernetes flask django react javascript ",
    "html css keras tensorflow sklearn matplotlib opencv cv2 latex regex regular ssh xgboost lightgbm spark java ",
    "rust conda npm node browser server jax flax mxnet paddle r matlab website query",
)
PHRASES = [
    (pattern(text), word)
    for text, word in (
        (
            r"\b(?:hi|hello|hey|dear)\b(?: (?:all|everyone|everybody|there|folks|guys|team|community))?[ ,.!]"
            r"|\b(?:thanks?|thank you|thx|cheers|(?:best |kind )?regards)\b(?: (?:in advance|a lot|so much|very "
            r"much))?[^\n]{0,30}\w*"
            r"|\bany (?:help|ideas?|advice|suggestions?|hints?)\b(?: (?:is|are|would be|will be))?(?: (?:much|"
            r"really|greatly|highly))?(?: (?:appreciated|welcome))?"
            r"|\b(?:i am|i'm) (?:new to|a beginner)[^.,\n]{0,30}\w*"
            r"|\bsince yesterday\b"
            r"|\bwhat am i doing wrong\b"
            r"|\bhow (?:can|do|could|to) i? ?(?:fix|solve) (?:this|it|that)\b"
            r"|\b(?:please|pls) help(?: me)?\b"
            r"|\bsorry for my english\b",
            " ",
        ),
        (
            r"\bturn(?:ed|s) out\b"
            r"|\b(?:is|are) (?:that|this|it) (?:normal|intended|expected|a bug)\b"
            r"|\bon purpose\b",
            " ",
        ),
        (r"\b(?:no|without|nor)(?: any| an)? (?:error|warning|exception|complaint|message)s?\b", " silent "),
        (r"out of (?:gpu |cuda )?memory|\boom\b", " outofmemory memory "),
        (r"\bvram\b|\b(?:video|graphics?) memory\b", " gpu memory "),
        (r"\bram\b", " memory "),
        (r"\b(?:graphics?|video) cards?\b", " gpu "),
        (r"data ?loaders?", " dataloader "),
        (r"(?:batch ?norm(?:ali[sz]ation)?|\bbn)(?:[123]d)?\b(?: layers?)?", " batchnorm "),
        (r"cross ?entropy(?:loss)?", " crossentropy "),
        (r"zero_?grad", " zerograd grad clear "),
        (r"log_?softmax", " logsoftmax softmax "),
        (r"freeze_?bn", " frozenlayer batchnorm "),
        (
            r"\b(?:un)?fr(?:eez|oze)\w* (?=(?:[\w']+ ){0,4}(?:layer|weight|param|backbone|encoder|feature|"
            r"batchnorm|network|model)|all)",
            " frozenlayer ",
        ),
        (r"\bfrozen\b", " frozenlayer "),
        (r"mixed[- ]precision|\bautocast\b|\bamp\b", " autocast "),
        (r"multi[- ]?gpus?|\b(?:several|multiple|two|both|more|[2-8]) (?:\w+ )?gpus\b", " distributed gpu "),
        (r"requires?[_ ]grad", " requires_grad grad "),
        (r"learning rate", " lr "),
        (r"check ?points?\b|\bckpt\b", " checkpoint "),
        (r"file descriptors?|open files?", " openfile "),
        (r"state_?dict", "state_dict"),
        (r"onnx ?runtime", " onnx "),
    )
]
SYNONYMS = (
    "grow increase leak rise climb accumulate pile creep|crash fail error break abort raise die dies "
    "died dying refuse stop exception"
    "|same identical equal repeat duplicate|validation val eval evaluation evaluate test inference predict"
    "|slow slower slowly bottleneck accelerate speed fast faster slowdown|model network net|weight "
    "parameter param|image picture photo img|label target"
    "|convert conversion cast|half fp16 float16|double float64|distributed ddp dataparallel "
    "distributeddataparallel|crossentropy nll|prefix prepend prepended"
    "|random randomness seed reproduce reproducible nondeterministic|differ different difference change "
    "changed changing vary|clear cleared reset zero zerograd"
    "|keep remain stay hold|numpy ndarray|float float32 fp32|resume restart reload continue|gradient "
    "grad|nan inf infinity|mps mac macbook apple"
    "|lstm rnn gru recurrent|hang stuck freeze deadlock|spike jump surge|util usage utilisation "
    "utilization|worker num_workers|export exported|dataset data|big bigger|small smaller|large larger|"
    "bad worse|loader dataloader|long longer|scaler gradscaler|multiply scale scaled multiplied"
)


def stem(word):
    if len(word) > 6:
        word = re.sub(r"(?:ations?|ating|ated|ates|ate)\Z", "", word)
    if len(word) > 4:
        word = re.sub(r"(?:ings?|edly|ed|ly|es)\Z", "", re.sub(r"ie[sd]\Z", "y", word))
    if len(word) > 3:
        word = re.sub(r"([^s])s\Z", r"\1", re.sub(r"e\Z", "", word))
    return re.sub(r"([b-df-hj-np-rtv-z])\1\Z", r"\1", word)


def stem_or_name(word):
    return word if "_" in word else stem(word)


SAME = {stem_or_name(word): stem_or_name(first) for word, first in synonyms(SYNONYMS)}
PLAIN = {stem(word) for word in EVERYDAY}
OTHERS = {stem(word) for word in FOREIGN}


def stems(text):
    flat = apply(re.sub(r"n't\b", "nt", text[:4000].lower()), PHRASES)
    words = [word for word in re.findall("[a-z][a-z0-9_]*[a-z0-9]", flat) if len(word) < 60 and word not in FILLER]
    return [SAME.get(stem_or_name(word), stem_or_name(word)) for word in words]


# Index and ranking (error-finder-rank.js)

PROGRAM = pattern(
    r"""\b(?:fatal|[Ee]rror)\b[^:\n]{0,80}:|^["'(]?(?:Expected|Trying|Attempt|Found|Given|Detected|Assertion|"""
    r"""Cannot|Check|Consider|Refer)|\b(?:[Ee]xpected|No module named|but (?:got|found)|must|should be|[Cc]an't|"""
    r"""[Cc]ould not|unable to|failed|attempted|recommended|invalid|unexpected(?:ly)?|not (?:supported|"""
    r"""implemented|compiled|compatible|allowed|defined|exist|require)|killed by|received|ambiguous|"""
    r"""out of (?:range|bounds)|can (?:only )?be|is being|You should|[Pp]lease (?:see|refer|use|note|make|consider|"""
    r"""check)|were not|newly initialized|has no attribute|got an|contains a)\b|\(\w* ?\d+\)|\[\d|`"""
)
PERSON = pattern(
    r"\b(?:[Ii]|I'm|[Mm]y|me|[Ww]e|our|[Hh]ow|[Ww]hy|fails|crash(?:es|ed)?|breaks|gives|keeps|gets|goes|"
    r"stays|makes|says|saying|works)\b|\?"
)


def total(numbers):
    """Add from left to right, as the browser does."""
    out = 0.0
    for number in numbers:
        out += number
    return out


def sentences(text):
    return [part.strip() for part in re.split(r"(?<=[.!?;)]) (?=[A-Z(`])|\n+", text) if part.strip()]


def count(counts, keys):
    for key in keys:
        counts[key] = counts.get(key, 0) + 1


class Wording:
    """A message of a page, or a sentence of it."""

    def __init__(self, page, text, part, number, aside, by_name):
        self.page, self.text, self.whole, self.by_name = page, text, not number, by_name
        self.words = tokens(part)
        self.weights = dict(pair for place in features(self.words) for pair in place)
        self.factor = (0.9 if number else 1) * (0.8 if aside else 1)


def wordings_of(page, text):
    aside = is_consequence(text) and any(not is_consequence(other["text"]) for other in page["messages"])
    clean = re.sub(" +", " ", "\n".join(plain(text)))
    parts, names = sentences(clean), tokens(clean)
    by_name = len(names) < 25 and any(REQUIRED.match(token) for token in names)
    made = [
        Wording(page, text, part, n, aside, by_name)
        for n, part in enumerate([clean, *(parts if len(parts) > 1 and not by_name else [])])
    ]
    return [wording for wording in made if len(wording.words) > (0 if wording.whole else 3)]


class Index:
    """The pages of errors-full.json, as the ranking needs them."""

    def __init__(self, pages):
        self.pages = pages
        self.owns = [
            [wording for message in page["messages"] for wording in wordings_of(page, message["text"])]
            for page in pages
        ]
        self.wordings = [wording for own in self.owns for wording in own]
        self.by_feature()
        self.by_word()
        self.demote()

    def by_feature(self):
        """Of each feature the wordings that have it, and those that it leads to."""
        self.df, self.postings, self.leads = {}, {}, {}
        for own in self.owns:
            count(self.df, {key: 1 for wording in own for key in wording.weights})
        for n, wording in enumerate(self.wordings):
            for key in wording.weights:
                self.postings.setdefault(key, []).append(n)
        for n, wording in enumerate(self.wordings):
            weights = [(key, factor * self.idf(key)) for key, factor in wording.weights.items()]
            wording.weights = dict(self.rarest_first(weights))
            wording.total = total(wording.weights.values())
            for key in leading(wording.weights.items(), (1 - HELD) * wording.total):
                self.leads.setdefault(key, []).append(n)

    def by_word(self):
        """Of each word the lines that have it, and the pages, with how often they do."""
        self.lines, self.ends, self.lengths, self.lines_with, self.pages_with = [], [], [], {}, {}
        for n, page in enumerate(self.pages):
            told = [
                (text, stems(text), False)
                for text in (page["title"], *page.get("symptoms", ()), *page.get("signs", ()))
            ]
            messages = dict.fromkeys(" ".join(stems(message["text"])) for message in page["messages"])
            said = [(page["title"], words.split(" "), True) for words in messages]
            times = {}
            count(times, [word for _, words, _ in told for word in words])
            count(times, stems(page["area"]) + stems(page["slug"].replace("-", " ")))
            self.lengths.append(sum(times.values()))
            for _, words, _ in said:
                for word in words:
                    times.setdefault(word, 0.6)
            for word, often in times.items():
                self.pages_with.setdefault(word, []).append((n, often))
            for line in told + said:
                for word in dict.fromkeys(line[1]):
                    self.lines_with.setdefault(word, []).append(len(self.lines))
                self.lines.append(line)
            self.ends.append(len(self.lines))
        self.average = sum(self.lengths) / max(1, len(self.pages))

    def idf(self, key):
        return math.log((len(self.pages) + 100) / (self.df.get(key, 0) + 1))

    def word_idf(self, word):
        return math.log((len(self.pages) + 20) / (len(self.pages_with.get(word, ())) + 0.5))

    def often(self, key):
        return len(self.postings.get(key, ()))

    def rarest_first(self, pairs):
        return sorted(pairs, key=lambda pair: self.often(pair[0]))

    def demote(self):
        for wording in self.wordings:
            if len(wording.words) >= 14:
                continue
            others = {n for key in list(wording.weights)[:2] for n in self.postings[key][:60]}
            if any(self.within(wording, self.wordings[n]) for n in others):
                wording.factor *= 0.7

    @staticmethod
    def within(wording, other):
        """Return whether another page has a wording of which this is a part."""
        both = total(value if key in other.weights else 0 for key, value in wording.weights.items())
        return other.page is not wording.page and both > 0.8 * wording.total


HELD, PIECE = 0.72, math.sqrt(0.8)


def leading(pairs, room):
    """Return the first keys of a list of keys and their worth, without all of which more than `room` is missing."""
    left, keys = room + 1e-9, []
    for key, worth in pairs:
        keys.append(key)
        left -= worth
        if left < 0:
            break
    return keys


def misses(pairs, elsewhere, room):
    """Return whether more than `room` of the list is missing elsewhere."""
    left = room + 1e-9
    for key, worth in pairs:
        if key not in elsewhere:
            left -= worth
            if left < 0:
                return True
    return False


def read(index, words):
    """Return the features of a text by their places, and what each is worth."""
    places, values = features(words), {}
    for key, factor in (pair for place in places for pair in place):
        if key not in values:
            values[key] = factor * index.idf(key)
    return places, values


def best(wording, places, values):
    room, counts = len(wording.words) * 1.6 + 6, {}
    at = [i for i, place in enumerate(places) if place[0][0] in wording.weights]
    start, mass, found = 0, 0.0, (0.0, 0, 0)
    for i in at:
        for key, _ in places[i]:
            if key in wording.weights:
                counts[key] = counts.get(key, 0) + 1
                if counts[key] == 1:
                    mass += wording.weights[key]
        while i - at[start] > room:
            for key, _ in places[at[start]]:
                if key in wording.weights:
                    counts[key] -= 1
                    if not counts[key]:
                        mass -= wording.weights[key]
            start += 1
        if mass > found[0] + 1e-9:
            found = (mass, at[start], i)
    mass, first, last = found
    return mass, mass / max(mass, total(values[first : last + 1])), first, last


def type_of(text):
    found = pattern(r"(?:[\w.]+\.)?(\w+):(?:\s|\Z)").match(text)
    return found[1] if found else None


def warns(name):
    return bool(re.search("Warning\\Z", name or "", ANY_CASE))


def alike(wording, name):
    own = type_of(wording.text)
    return 0.9 if name and own and warns(own) != warns(name) else 1


def other_type(wording, name):
    own = type_of(wording.text)
    return (
        len(wording.words) < 8 and name and own and not re.match(r"(?:RuntimeError|\w*Warning)\Z", own) and own != name
    )


def hit(wording, score):
    return {"page": wording.page, "wording": wording.text, "score": score}


def by_message(index, text, name=None):
    words, out = tokens(text), []
    places, values = read(index, words)
    worth = [total(values[key] for key, _ in place) for place in places]
    telling = [key for key in values if index.often(key) <= max(400, len(index.wordings) / 50)]
    for n in dict.fromkeys(n for key in telling for n in index.leads.get(key, ())):
        wording = index.wordings[n]
        if misses(wording.weights.items(), values, (1 - HELD) * wording.total) or other_type(wording, name):
            continue
        mass, focus, first, last = best(wording, places, worth)
        share = mass / wording.total
        enough = share >= (0.95 if len(wording.words) < 6 else HELD) and focus >= 0.5
        telling = wording.by_name or mass >= (9 if wording.whole else 14)
        near = words[max(0, first - 3) : last + 4]
        if not ((enough and telling) or (share >= 0.9 and mass >= 12 and focus >= 0.35)):
            continue
        if contradicts(wording.words, near) or (wording.by_name and lacks(wording.words, near)):
            continue
        out.append(hit(wording, (share + focus + min(mass, 80) / 100) * wording.factor * alike(wording, name)))
    return out


def by_piece(index, text, name=None):
    words, out = tokens(text), []
    if pattern(r"\w\Z").search(text) and len(words) > 4:
        words.pop()
    first = next((token for token in words if token[0] not in "=~"), None)
    _, values = read(index, words)
    everything, rarest = total(values.values()), index.rarest_first(values.items())
    room = (1 - PIECE) * everything
    for n in dict.fromkeys(n for key in leading(rarest, room) for n in index.postings.get(key, ())):
        wording = index.wordings[n]
        if misses(rarest, wording.weights, room):
            continue
        mass = total(value if key in wording.weights else 0 for key, value in values.items())
        share, focus = mass / wording.total, mass / everything
        begins = first in [token for token in wording.words if token[0] not in "=~"][:3]
        if wording.by_name and lacks(wording.words, words):
            continue
        if share < 0.15 or focus * focus * min(1, mass / 9) < 0.8 or not (begins or mass >= 40):
            continue
        if not contradicts(wording.words, words):
            out.append(hit(wording, (share + focus) * wording.factor * alike(wording, name) * 0.8))
    return out


def prose(text):
    lines = [re.sub(r"\S*(?:[\\/]|::)\S*", " ", line) for line in text.split("\n")]
    return "\n".join(
        line for line in lines if not line.strip() or re.search("[A-Za-z'-]{2,}[ ,.]+[A-Za-z'-]{2,}", line)
    ).strip()


def programs(text):
    return bool(PROGRAM.search(text)) and not PERSON.search(text)


def asked(index, said):
    parts = re.split(r"\n\n+", said)
    sentences = [unit for part in parts for unit in re.split("(?<=[.!?]) ", part.replace("\n", " "))]
    own = [part for part in sentences if not programs(part)]
    units = [" ".join(own) if own else said, *sentences, *said.split("\n")]
    units = [unit for unit in dict.fromkeys(units) if unit.strip()][:40]
    chosen = []
    for unit in units:
        doubt = 4 if programs(unit) else 1
        hits = sorted(by_words(index, unit, doubt), key=lambda hit: -hit["score"])
        if hits and (not chosen or hits[0]["score"] > chosen[0]["score"]):
            chosen = hits
    return [hit for hit in chosen if hit["score"] > 0.6 * chosen[0]["score"]]


def by_words(index, text, doubt):
    words, names, out = list(dict.fromkeys(stems(text))), tokens(text), []
    values = [index.word_idf(word) * (0.25 if word in PLAIN else 1) for word in words]
    most, strangers = total(sorted(values, reverse=True)[:7]), sum(word in OTHERS for word in words)
    in_line, telling = [0.0] * len(index.lines), [0] * len(index.lines)
    bm25, described, known = ([0.0] * len(index.pages) for _ in range(3))
    for word, value in zip(words, values, strict=True):
        tells = 0 if word in PLAIN else 2 if "_" in word else 1
        for n in index.lines_with.get(word, ()):
            in_line[n] += value
            telling[n] += tells
        for n, times in index.pages_with.get(word, ()):
            bm25[n] += value * times * 2.2 / (times + 0.48 + 0.72 * index.lengths[n] / index.average)
            if times >= 1:
                described[n] += value
                known[n] += word in OTHERS
    for n, (start, end) in enumerate(zip([0, *index.ends], index.ends, strict=False)):
        line = max(range(start, end), key=in_line.__getitem__)
        if telling[line] < 2:
            continue
        mass, (told, _, of_message) = in_line[line], index.lines[line]
        doubted = (0.8 if of_message else 1, 0.4 if known[n] < strangers else 1)
        evidence = doubted[0] * (described[n] + mass) / most * math.sqrt(mass) * doubted[1]
        if evidence < doubt or any(contradicts(wording.words, names) for wording in index.owns[n]):
            continue
        found = {"page": index.pages[n], "wording": told, "text": text}
        out.append({**found, "score": bm25[n] + mass, "evidence": evidence})
    return out


ANYWAY = pattern(
    r"^(?!\w*(?:Error|Exception):).*(?:` is deprecated|destroy_process_group|suggested max number of worker)"
)


def tier(kind, found):
    wording, page = found["wording"], found["page"]
    if kind == "ignored":
        return 0
    if ANYWAY.search(wording):
        return 0.5
    warning = bool(pattern(r"\w*Warning:").match(wording))
    if kind == "warning" or (kind == "loose" and (page["kind"] == "warning" or warning)):
        return 2 if page["kind"] == "error" and warning else 1
    return 1.5 if is_consequence(wording) else 3


def rank(index, text):
    """Return the hits, best first: `page`, `wording`, and `text`, the part of the paste that it was found in."""
    told, rest = blocks(text)
    hits, matched = {}, set()
    typed = any(block["kind"] in ("error", "consequence") for block in told)

    def keep(text, kind, order, found):
        for one in found:
            matched.add(order)
            level = tier(kind, one)
            worth = one["score"] * max(0.8, 1 - 0.06 * max(0, order)) * (0.95 if kind == "loose" and typed else 1)
            old = hits.get(id(one["page"]))
            if not old or (old["level"], old["worth"]) < (level, worth):
                kept = {**one, "level": level, "worth": worth, "text": text}
                hits[id(one["page"])] = kept

    for order, block in enumerate(told):
        own = block["text"]
        name = type_of(own)
        found = by_message(index, f"{block['before']}\n{own}" if block["before"] else own, name)
        if not found:
            parts = (own.split("\n\n")[0], own.split("\n")[0])
            found = [one for part in parts for one in by_piece(index, part, name)]
        keep(own, block["kind"], order, found)
    if rest:
        found = by_message(index, rest)
        if not found and not typed:
            parts = list(dict.fromkeys([rest, *rest.split("\n\n"), *rest.split("\n")]))[:40]
            found = [one for part in parts for one in by_piece(index, part)]
        keep(rest, "loose", -1, found)
    stranger = any(block["kind"] == "error" and order not in matched for order, block in enumerate(told))

    def told_of(one):
        if one["level"] == 3 or not stranger:
            return True
        return one["level"] > 0 and one["page"]["kind"] == "error" and not is_consequence(one["wording"])

    known = sorted(filter(told_of, hits.values()), key=lambda one: (-one["level"], -one["worth"]))
    said = prose(re.sub(r"(?m).*:$", "", rest) if known else rest)
    if not typed and said and not any(one["level"] > 1 for one in known):
        warned = any(one["level"] >= 1 for one in known)
        words = [one for one in asked(index, said) if not warned or one["evidence"] >= 2]
        other = sum(word not in PLAIN for word in stems(said)) > 2 and not pattern(r"\bwarn|deprecat", ANY_CASE).search(
            said
        )
        pages = [one["page"] for one in words]
        return (words + [one for one in known if (not other or one["level"] >= 1) and one["page"] not in pages])[:5]
    return [one for one in known if one["level"] < 3 or one["worth"] > 0.6 * known[0]["worth"]][:5]


# What the page says to the paste

PLACES = {
    "number": r"\d{1,18}(?!\d)",
    "shape": r"[\d, ]{0,80}",
    "size": r"\d[\d.]{0,15} ?(?:[KMGT]i?B|bytes)",
    "device": r"(?:cpu|cuda|mps|xpu|xla|hip|meta)(?::\d{1,3})?",
    "word": r"\w{1,80}(?!\w)",
    "name": r"[\w.]{0,120}\w(?!\w)",
    "text": r"[^\n]{1,300}?",
}
UNITS = {"K": 2**10, "M": 2**20, "G": 2**30, "T": 2**40}
OPERATORS = {
    "+": lambda a, b: a + b,
    "-": lambda a, b: a - b,
    "*": lambda a, b: a * b,
    "/": lambda a, b: a / b if b else float("nan"),
    "//": lambda a, b: a // b if b else float("nan"),
    "%": lambda a, b: a % b if b else float("nan"),
    "==": lambda a, b: a == b,
    "!=": lambda a, b: a != b,
    "<": lambda a, b: a < b,
    ">": lambda a, b: a > b,
    "<=": lambda a, b: a <= b,
    ">=": lambda a, b: a >= b,
}


def place_pattern(wording):
    names, source = [], ""
    for i, part in enumerate(re.split(r"(\{\w+(?::\w+)?\}| \.\.\. )", wording)):
        if i % 2 == 0:
            source += re.sub(r"(?:\\?\s)+", r"\\s+", re.escape(part))
        elif part == " ... ":
            source += r"[\s\S]{0,10000}?"
        else:
            name, _, kind = part[1:-1].partition(":")
            if name in names:
                source += rf"(?:\{names.index(name) + 1})(?!\w)"
            else:
                names.append(name)
                source += f"({PLACES[kind or 'number']})"
    return re.compile((r"\b" if re.match(r"[\w{]", wording) else "") + source, re.ASCII), names


def places(wordings, text):
    for wording in wordings:
        if not all(word in text for word in re.split(r"\{\w+(?::\w+)?\}|\s+", wording.replace(" ... ", " "))):
            continue
        expression, names = place_pattern(wording)
        if match := expression.search(text):
            return dict(zip(names, (group.strip() for group in match.groups()), strict=True))
    return None


def number_of(term, found):
    if term[0].isdigit():
        return int(term)
    counted, name, at = re.fullmatch(r"(?:len\((\w+)\)|(\w+)(?:\[(-?\d+)\])?)", term).groups()
    entries = [entry for entry in found[counted or name].split(",") if entry.strip()]
    if counted:
        return len(entries)
    try:
        entry = found[name] if at is None else entries[int(at)]
        number, unit = re.match(r"\s*([\d.]+)", entry)[1], re.search(r"([KMGT])i?B$", entry)
    except (IndexError, TypeError):
        return float("nan")
    return float(number) * UNITS[unit[1]] if unit else float(number) if "." in number else int(number)


def compute(expression, found):
    first, *rest = re.findall(r"len\(\w+\)|\w+(?:\[-?\d+\])?|//|[-+*/%]", expression)
    result = number_of(first, found)
    for sign, term in zip(rest[::2], rest[1::2], strict=True):
        result = OPERATORS[sign](result, number_of(term, found))
    return result


def holds(condition, found):
    for part in condition.split(" and ") if condition else ():
        left, sign, right = re.fullmatch(r"(.+?) ([=!<>]=|[<>]) (.+)", part).groups()
        sides = [compute(side, found) for side in (left, right)]
        if any(side != side for side in sides) or not OPERATORS[sign](*sides):
            return False
    return True


def filled(sentence, found):
    sound = True

    def fill(match):
        nonlocal sound
        if match[1] in found:
            return found[match[1]]
        result = compute(match[1], found)
        size = any(
            re.search(r"[KMGT]i?B", found[name]) for name in re.findall(r"[A-Za-z]\w*", match[1]) if name in found
        )
        sound = sound and result >= 0 and (size or result == int(result))
        return f"{result / UNITS['G']:.2f} GiB" if size else str(int(result)) if result == result else ""

    text = re.sub(r"\{([^{}]+)\}", fill, sentence)
    return text if sound else None


def told(entries, texts):
    """Return the first entry that one of the texts tells, and its sentence with the paste's own numbers in it."""
    for text in texts:
        for entry in entries:
            found = places(entry["tells"], text)
            if found is not None and holds(entry.get("when"), found):
                return entry, filled(entry["says"], found) if "says" in entry else None
    return None, None


def say(page, text, paste):
    """Return which cause of a page the paste tells, and what the page says to it; each may be None."""
    lines = [line for line in plain(paste) if not re.fullmatch(r"[\s~^]*", line)]
    texts = (text, "\n".join(lines), paste)
    cause, sentence = told(page.get("causes", ()), texts)
    sentences = [entry for entry in page.get("sentences", ()) if "says" in entry]  # not those for a calculator alone
    return cause, sentence or told(sentences, texts)[1]


# The terminal

GUIDE = "http://127.0.0.1:8000/"  # when the site is built, its address is put here


def load(source):
    """Read the errors from a file or an address."""
    if re.match("https?://", source):
        with urlopen(source, timeout=10) as answer:
            return json.load(answer)
    return json.loads(Path(source).read_text(encoding="utf-8"))


def explanation(found, paste, guide):
    """Return what is shown of a hit: its page, what the page says to the paste, and the address."""
    page = found["page"]
    cause, said = say(page, found["text"], paste)
    address = urljoin(urljoin(guide, page["url"]), cause["url"] if cause else "")
    lines = (page["title"], cause and f"  Looks like: {cause['cause']}", said and f"  {said}", f"  {address}")
    return "\n".join(line for line in lines if line)


def arguments():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("script", nargs="?", help="a script to run; without one, an error is read from standard input")
    parser.add_argument("rest", nargs=argparse.REMAINDER, help="the script's own arguments")
    beside = filter(Path.exists, map(Path(__file__).with_name, ("errors-full.json", "errors.json")))
    parser.add_argument("--errors", default=str(next(beside, urljoin(GUIDE, "errors-full.json"))))
    parser.add_argument("--guide", default=GUIDE, help="the address that the pages have")
    return parser.parse_args()


def run(command):
    """Run a script, show what it writes, and return it with its exit status."""
    lines = []
    with subprocess.Popen(
        [sys.executable, *command], stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, errors="replace"
    ) as process:
        for line in process.stdout:
            sys.stdout.write(line)
            lines.append(line)
    return "".join(lines), process.returncode


def main():
    chosen = arguments()
    if chosen.script:
        text, status = run([chosen.script, *chosen.rest])
        if not status:
            return 0
    else:
        text, status = sys.stdin.read(), 0
        sys.stdout.write(text)
    try:
        pages = load(chosen.errors)
    except OSError as error:
        print(f"{chosen.errors} could not be read ({error}); --errors takes a copy", file=sys.stderr)
        return status or 2
    hits = rank(Index(pages), text)
    print(
        "\n"
        + (
            "\n".join(explanation(one, text, chosen.guide) for one in hits[:3])
            if hits
            else "No page of the guide fits."
        )
    )
    return status


if __name__ == "__main__":
    sys.exit(main())
