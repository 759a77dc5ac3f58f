"""Lay out the files of a new pitfall: `make new SLUG=loss-shape-broadcast`."""

import re
import sys

from guide.run_snippet import ROOT

DOCS, SNIPPETS = ROOT / "docs", ROOT / "snippets"

BLOCK = """\
```python
--8<-- "pitfalls/{slug}/{script}.py"
```

<!--pytest-codeblocks:expected-output-->

```text
--8<-- "pitfalls/{slug}/{script}.txt"
```
"""
PAGE = """\
---
title: {title}
area: autograd
kind: error
raises: RuntimeError
symptoms:
  - how someone says it who has not read the message
  - what they were doing when it happened
  - what they see instead of what they expect
answer:
  script: fix.py
  lines:
    - scores = torch.ones(3) + torch.ones(3)
---

The answer, for someone who reads nothing else.

## What you see

{bad}
## Fix

{fix}
## Why

The rule behind it, in a few sentences.

## Catch it early

The assertion, flag, lint rule or test that would have found it.

## Related

- [All pitfalls](index.md)
"""
BAD = """\
import torch

scores = torch.ones(2) + torch.ones(3)  # the smallest complete script that shows it
print(f"total: {scores.sum().item()}")
"""
FIX = """\
import torch

scores = torch.ones(3) + torch.ones(3)
print(f"total: {scores.sum().item()}")

# Proof: the right value, computed another way
assert scores.sum().item() == 2 * 3
"""


def lay_out(slug: str) -> list[str]:
    """Write the page and the two scripts; return what to do next."""
    page, folder = DOCS / "pitfalls" / f"{slug}.md", SNIPPETS / "pitfalls" / slug
    if not re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", slug):
        return [f"{slug!r}: a slug is lower-case words joined by hyphens; it becomes the page's address"]
    if page.exists() or folder.exists():
        return [f"{slug} exists already: {page.relative_to(ROOT)}"]
    folder.mkdir(parents=True)
    (folder / "bad.py").write_text(BAD)
    (folder / "fix.py").write_text(FIX)
    blocks = {script: BLOCK.format(slug=slug, script=script) for script in ("bad", "fix")}
    page.write_text(PAGE.format(title=slug.replace("-", " ").capitalize(), **blocks))
    written = [str(path.relative_to(ROOT)) for path in (page, folder / "bad.py", folder / "fix.py")]
    return [
        "Written: " + ", ".join(written),
        "Fill them in, then `make update` records the outputs and `make test` checks.",
    ]


if __name__ == "__main__":
    print(*(lay_out(sys.argv[1]) if sys.argv[1:] else ["make new SLUG=two-or-three-words"]), sep="\n")
