"""How code blocks look on a page: names, marked lines, a tab for each build that writes otherwise, where verified.

A page holds plain fences with one include each. Before Markdown sees it, each is given its file's name, the lines in
which a wrong script and its fix differ, and the line that raised; none of it is written by hand.
"""

import re
from difflib import SequenceMatcher
from pathlib import Path

import verified
from outputs import REFERENCE, can_run, label, need_of, raising_line, variants

INCLUDE = re.compile(
    r'^(?P<indent> *)```(?P<language>\w+)\n(?P=indent)(?P<include>--8<-- "(?P<file>[^"\n]+)")\n(?P=indent)```$', re.M
)
TABLE = re.compile(r"^<!-- table: (\S+\.txt) -->$", re.M)  # an output that is a table in Markdown
RAISES = re.compile(r'(<div class="[^"]*\braises-(\d+)\b[^>]*>.*?<span id="__span-\d+-\2")', re.S)


def on_page_markdown(markdown, page, config, **_):
    """Give every included block its attributes, and every output a tab for each of its variants."""
    snippets = Path(config.config_file_path).parent / "snippets"

    def block(fence):
        path = snippets / fence["file"]
        if path.suffix == ".py" and path.is_file():
            return in_fence(fence, script_attributes(path))
        if path.suffix == ".txt":
            base = "../" * page.url.count("/")
            note = verified.line(path.with_suffix(".py"), snippets.parent, base)
            return f"{output(fence, path.with_suffix('.py'), page.meta)}\n\n{fence['indent']}{note}"
        return fence[0]

    markdown = TABLE.sub(lambda place: (snippets / place[1]).read_text(encoding="utf-8"), markdown)
    return INCLUDE.sub(block, markdown)


def on_page_content(html, **_):
    """Mark the line that raised: Markdown has one kind of mark only, and the differing lines have it."""
    return RAISES.sub(r'\1 class="raises"', html)


def in_fence(fence, attributes: str, include: str = "") -> str:
    indent = fence["indent"]
    return f"{indent}``` {{ {attributes} data-search-exclude='' }}\n{indent}{include or fence['include']}\n{indent}```"


def script_attributes(script: Path) -> str:
    """Return the attributes of a script's block: class, file name, differing lines, raising line."""
    role = re.match(r"(bad|fix|wrong_fix)?", script.stem)[0]
    classes = [".python", "." + role.replace("_", "-") if role else ""]
    recorded = variants(script)
    if line := raising_line(recorded[0].read_text(), script.name) if recorded else None:
        classes.append(f".raises-{line}")
    lines = " ".join(map(str, differing_lines(script)))
    return " ".join(filter(None, [*classes, f'title="{script.name}"', f'hl_lines="{lines}"' if lines else ""]))


def differing_lines(script: Path) -> list[int]:
    """Return the numbers of the lines in which a script and its counterpart differ."""
    other = counterpart(script)
    mine = script.read_text().splitlines()
    matcher = SequenceMatcher(None, other.read_text().splitlines() if other else [], mine, autojunk=False)
    if matcher.ratio() < 0.4:  # two different programs: everything would be marked
        return []
    changed = (n for tag, _, _, start, end in matcher.get_opcodes() if tag != "equal" for n in range(start, end))
    return [n + 1 for n in changed if mine[n].strip() and not mine[n].lstrip().startswith("#")]


def counterpart(script: Path) -> Path | None:
    """Return the fix of a wrong script, or the wrong script of a fix: `fix_x.py` for `bad_x.py`, or `fix.py`."""
    role, _, what = script.stem.removeprefix("wrong_").partition("_")
    other = "bad" if script.stem.startswith("wrong_") else {"bad": "fix", "fix": "bad"}.get(role)
    names = [f"{other}_{what}.py", f"{other}.py"] if what else [f"{other}.py"]
    return next((path for path in map(script.with_name, names) if path.is_file()), None) if other else None


def output(fence, script: Path, meta: dict) -> str:
    """Return the output's block; with variants, a tab for each; without any, the wordings known from elsewhere."""
    recorded = variants(script)
    if not recorded and script.is_file() and not can_run(script, REFERENCE, gpu=False):
        known = [wording for wording in meta.get("also_seen", []) if wording.get("script") == script.stem]
        return not_reproduced(fence["indent"], need_of(script), known)
    if len(recorded) < 2:
        return in_fence(fence, ".text .output", recorded and include(fence, recorded[0]))
    tabs = []
    for path in recorded:
        body = re.sub("^", "    ", in_fence(fence, ".text .output", include(fence, path)), flags=re.M)
        tabs.append(f'{fence["indent"]}=== "{label(path)}"\n\n{body}\n')
    return "\n".join(tabs)


def include(fence, path: Path) -> str:
    return f'--8<-- "{Path(fence["file"]).with_name(path.name)}"'


def not_reproduced(indent: str, need: str, wordings: list[dict]) -> str:
    """Return the note that stands in for an output which no run has recorded yet."""
    found = " The wording, and where it was found:" if wordings else ""
    lines = ['!!! warning "Not reproduced yet"', "", f"    It n{need[3:-1]}: no such run is recorded.{found}", ""]
    for wording in wordings:
        text = wording["text"].replace("\n", "\n    ")
        lines += ["    ``` { .text .wording }", f"    {text}", "    ```", ""]
        lines += [f"    torch {wording['versions']}: {wording['source']}", ""]
    return "\n".join(indent + line if line else "" for line in lines)
