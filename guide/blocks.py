"""Code blocks as a page shows them: the script above its folded proof, marked lines, a tab for each build's output.

Neither the names of files nor the marks are written by hand: they come from the scripts and from what these printed.
"""

import re
from dataclasses import dataclass
from difflib import SequenceMatcher
from html import escape
from pathlib import Path
from textwrap import dedent

from guide.once import once
from guide.outputs import is_measured, label, raising_line, variants
from guide.scripts import counterpart, excerpt, parts

PROOF_TITLE = "How this was checked"
MEASURED = """Numbers with a decimal point were measured in one run, on the machine that recorded them. Yours will
differ.
{ .source }"""
NO_CODE, MORE_TO_SEE = re.compile(r" *($|#|assert )"), re.compile(r" *($|#|assert |print\()")
# Two lines in a row with a gap inside, or arrows: such an output makes no sense if its lines are broken.
COLUMNS = re.compile(r"^(?:.*\S {2,}\S.*\n){2}|^.* -> .*$", re.M)
ISSUE = re.compile(r"\bgithub\.com/([\w.-]+/[\w.-]+)/(issues|pull|discussions)/(\d+)|\b([\w-]+/[\w.-]+)#(\d+)")


@dataclass(frozen=True)
class Fence:
    """One code block in Markdown: its language, its text, and what the site's highlighter is told about it."""

    text: str
    classes: tuple[str, ...]
    title: str = ""
    marked: tuple[int, ...] = ()

    def __str__(self) -> str:
        ticks = "`" * max(3, *(len(run) + 1 for run in re.findall("`{3,}", self.text)), 3)
        told = [f".{name}" for name in self.classes]
        told += [f'title="{self.title}"'] if self.title else []
        told += [f'hl_lines="{" ".join(map(str, self.marked))}"'] if self.marked else []
        return f"{ticks} {{ {' '.join(told)} }}\n{self.text.rstrip(chr(10))}\n{ticks}"


def indented(text: str, by: str = "    ") -> str:
    return re.sub("^(?=.)", by, text, flags=re.M)


def script_block(script: Path) -> str:
    """Return what readers copy of a script as Markdown: all that stands above its proof."""
    role = re.match(r"(bad|fix|wrong_fix)?", script.stem)[0]
    classes = ["python", role.replace("_", "-")] if role else ["python"]
    recorded = variants(script)
    if line := raising_line(recorded[0].read_text(encoding="utf-8"), script.name) if recorded else None:
        classes.append(f"raises-{line}")
    shown = parts(script.read_text(encoding="utf-8"))[0]
    return str(Fence(shown, tuple(classes), script.name, tuple(differing_lines(script))))


def proof_block(script: Path) -> str:
    """Return the rest of a script, folded, or an empty string: together with what is shown it is the file."""
    proof = parts(script.read_text(encoding="utf-8"))[1] if script.is_file() else ""
    return f'??? proof "{PROOF_TITLE}"\n\n{indented(str(Fence(proof, ("python",))))}' if proof else ""


def answer_block(script: Path, wanted: list[str]) -> str:
    """Return the lines of a fix that help at once, as Markdown, those marked that the wrong script does not have."""
    text, marked = script.read_text(encoding="utf-8"), differing_lines(script)
    changed, place = [], 0
    for run in runs(excerpt(text, wanted)):
        changed += [place + n for n, number in enumerate(run, start=1) if number + 1 in marked]
        place += len(run) + 1
    lines = "\n".join(answer_lines(text, wanted))
    return str(Fence(lines, ("python", "fix", "answer"), f"from {script.name}", tuple(changed)))


def answer_lines(text: str, wanted: list[str]) -> list[str]:
    """Return lines of a script without their common indent; an empty one parts what does not follow on each other."""
    lines = text.splitlines()
    pieces = [dedent("\n".join(lines[n] for n in run)) for run in runs(excerpt(text, wanted))]
    return "\n\n".join(pieces).splitlines()


def runs(numbers: list[int]) -> list[list[int]]:
    """Return rising numbers in groups of those that follow on each other."""
    groups = []
    for number in numbers:
        if not groups or number != groups[-1][-1] + 1:
            groups.append([])
        groups[-1].append(number)
    return groups


@once
def differing_lines(script: Path) -> list[int]:
    """Return the numbers of the shown lines in which a script and its counterpart differ: what mends it, or breaks it.

    Not its proof, not what it prints besides, and not what only has another name or comment.
    """
    other = counterpart(script)
    mine, theirs = (told_lines(path) if path else [] for path in (script, other))
    matcher = SequenceMatcher(None, theirs, mine, autojunk=False)
    if matcher.ratio() < 0.4:  # two different programs: everything would be marked
        return []
    changed = [(tag, n) for tag, _, _, start, end in matcher.get_opcodes() for n in range(start, end) if tag != "equal"]
    return [n + 1 for tag, n in changed if not (MORE_TO_SEE if tag == "insert" else NO_CODE).match(mine[n])]


def told_lines(script: Path) -> list[str]:
    """Return the shown lines of a script without the names that they assign to and without comments behind them."""
    lines = parts(script.read_text(encoding="utf-8"))[0].splitlines()
    return [re.sub(r"(?<=\S)  # .*$", "", re.sub(r"^( *)\w+(?= = )", r"\1_", line)) for line in lines]


def output_block(script: Path, meta: dict) -> str:
    """Return the recorded output of a script; with variants in tabs; without any, what others have seen."""
    recorded = variants(script)
    if not recorded:
        return "\n\n".join(
            wording_block(seen) for seen in meta.get("also_seen", []) if seen.get("script") == script.stem
        )
    shown = [(label(path), written_block(path.read_text(encoding="utf-8"))) for path in recorded]
    note = f"\n\n{MEASURED}" if is_measured(script) else ""
    if len(shown) < 2:
        return shown[0][1] + note
    return "\n\n".join(f'=== "{name}"\n\n{indented(block)}' for name, block in shown) + note


def written_block(output: str) -> str:
    """Return what a script wrote as Markdown: messages wrap where the screen ends, what stands in columns does not."""
    columns = COLUMNS.search(output) and "Traceback" not in output
    return str(Fence(output, ("text", "output", "columns") if columns else ("text", "output")))


def wording_block(seen: dict) -> str:
    """Return a message that no run has recorded yet, and where it was seen."""
    versions = seen["versions"]
    where = f"torch {versions}" if versions[0].isdigit() else versions
    others = " Other versions may write it, too." if re.match(r"\d|up to|about", versions) else ""  # not looked for
    block = Fence(seen["text"], ("text", "wording"))
    return f'{block}\n\n<p class="source">Seen in {where}: {linked(seen["source"])}.{others}</p>'


def linked(source: str) -> str:
    """Return a source as HTML: what names an issue or a pull request on GitHub, in either way, leads there."""
    return ISSUE.sub(
        lambda at: (
            f'<a href="https://github.com/{at[1] or at[4]}/{at[2] or "issues"}/{at[3] or at[5]}">'
            f"{at[1] or at[4]}#{at[3] or at[5]}</a>"
        ),
        escape(source, quote=False),
    )
