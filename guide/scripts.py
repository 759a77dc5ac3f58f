"""What a script of the guide is: its role by its name, its counterpart, and its parts, what is shown and the proof."""

import ast
import re
from pathlib import Path

OPPOSITE = {"bad": "fix", "fix": "bad", "before": "after", "after": "before"}
PROOF = re.compile(r"^# Proof\b.*$", re.M)


def role_of(script: Path) -> str:
    """Return "bad", "fix", "wrong_fix", "catch", "measure" or "other"."""
    return match[1] if (match := re.match(r"(bad|fix|wrong_fix|catch|measure)(_|$)", script.stem)) else "other"


def parts(text: str) -> tuple[str, str]:
    """Return what a page shows of a script, and its proof, from the line `# Proof` on; the latter may be empty.

    The first part is a program of its own: the line stands between two statements of the module.
    """
    mark = PROOF.search(text)
    return (text[: mark.start()].rstrip("\n") + "\n", text[mark.start() :]) if mark else (text, "")


def excerpt(text: str, wanted: list[str]) -> list[int]:
    """Return the indices of the lines of a script that `wanted` names by their text, without indent.

    `...` between two of them stands for all that is between. Each must be there once, above the proof, in this order.
    """
    shown = [line.strip() for line in parts(text)[0].splitlines()]
    found = []
    for before, line in zip([None, *wanted], wanted, strict=False):
        if line == "...":
            continue
        if shown.count(line) != 1 or (found and shown.index(line) <= found[-1]):
            raise ValueError(f"not once, or not in this order: {line!r}")
        found += [*range(found[-1] + 1, shown.index(line))] if before == "..." else []
        found.append(shown.index(line))
    return found


def counterpart(script: Path) -> Path | None:
    """Return the script that another one is to be held against: `fix_x.py` for `bad_x.py`, or `fix.py`; and back."""
    role, _, what = script.stem.removeprefix("wrong_").partition("_")
    other = "bad" if script.stem.startswith("wrong_") else OPPOSITE.get(role)
    names = [f"{other}_{what}.py", f"{other}.py"] if what else [f"{other}.py"]
    return next((path for path in map(script.with_name, names) if path.is_file()), None) if other else None


def fixes_of(script: Path) -> list[Path]:
    return sorted(script.parent.glob("fix*.py"))


def is_assertion(node: ast.AST) -> bool:
    """Return whether a statement is an assertion, or a call such as torch.testing.assert_close()."""
    if isinstance(node, ast.Expr) and isinstance(node.value, ast.Call):
        return ast.unparse(node.value.func).rpartition(".")[2].startswith("assert_")
    return isinstance(node, ast.Assert)
