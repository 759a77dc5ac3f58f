"""The pages of the guide as they are written: their front matter, their fences, the files that these include."""

import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from markdown import Markdown
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from pytest_codeblocks import extract_from_file

from guide import docs
from guide.run_snippet import ROOT

DOCS = ROOT / "docs"
SNIPPETS = ROOT / "snippets"
PAGES = sorted(DOCS.glob("**/*.md"))
NOTEBOOKS = sorted(DOCS.glob("notebooks/*.py"))
SCRIPTS = sorted(SNIPPETS.glob("**/*.py"))
INCLUDE = re.compile(r'--8<-- "(?P<file>[^":]+)"\n')


@dataclass(frozen=True)
class Block:
    """A fence that pytest-codeblocks found, and the output attached to it, both as written on the page."""

    page: Path
    line: int
    syntax: str
    code: str
    shown_output: str | None

    @property
    def id(self) -> str:
        return f"{name(self.page)}:{self.line}"

    @property
    def script(self) -> Path:
        """The file that the block includes."""
        return SNIPPETS / INCLUDE.fullmatch(self.code)["file"]


def name(path: Path) -> str:
    """Return the path as messages and test names show it."""
    return path.relative_to(ROOT).as_posix()


def pitfall_pages() -> list[Path]:
    return docs.pitfall_pages(ROOT)


def blocks_of(page: Path) -> list[Block]:
    """Return the page's blocks; a fence that is never closed raises RuntimeError."""
    return [Block(page, b.lineno, b.syntax, b.code, b.expected_output) for b in extract_from_file(page)]


def included(block: Block) -> bool:
    """Return whether a block holds one include of one whole snippet, and nothing else."""
    return bool(INCLUDE.fullmatch(block.code)) and (SNIPPETS / INCLUDE.fullmatch(block.code)["file"]).is_file()


@cache
def python_blocks() -> list[Block]:
    found = []
    for page in PAGES:
        try:
            found += [block for block in blocks_of(page) if block.syntax == "python" and included(block)]
        except RuntimeError:
            continue  # test_every_fence_is_one_include tells
    return found


@cache
def settings() -> MkDocsConfig:
    """Return the site's settings, read once: who changes them changes a copy."""
    return load_config(str(ROOT / "mkdocs.yml"))


@cache
def _preprocessor():
    configs = settings().mdx_configs
    return Markdown(extensions=["pymdownx.snippets"], extension_configs=configs).preprocessors["snippet"]


def expand(code: str) -> str:
    """Return what the site's own snippet preprocessor makes of the lines of a fence."""
    return "\n".join(_preprocessor().run(code.splitlines())).strip("\n") + "\n"
