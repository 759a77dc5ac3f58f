"""A picture on a page of docs/ecosystem/ is the one that a program of that page draws."""

import io
import os
import re
import subprocess
from pathlib import Path

import pytest
from pages import DOCS, ROOT, blocks_of, included
from PIL import Image, ImageChops, ImageStat

from guide.outputs import environment_of
from guide.run_snippet import QUIET, SETTINGS

PICTURE = re.compile(r"!\[[^]]*\]\(\.\./(?P<path>assets/(?P<slug>[a-z-]+)-(?P<file>\w+\.png))\)")
SHOWN = [
    (page, match) for page in sorted((DOCS / "ecosystem").glob("*.md")) for match in PICTURE.finditer(page.read_text())
]
SAME = 0.5  # of 255, on average; on another processor a curve may move by less than a pixel. One curve less: 1


def programs_of(page: Path) -> set[Path]:
    return {block.script for block in blocks_of(page) if included(block) and environment_of(block.script)}


def drawn_by(program: Path, folder: Path) -> dict[str, bytes]:
    """Run a program in an empty folder; return the pictures that it leaves there, by name."""
    python = ROOT / ".venv" / environment_of(program) / "bin" / "python"
    subprocess.run([python, program], cwd=folder, env={**os.environ, **SETTINGS, **QUIET}, check=True)
    return {path.name: path.read_bytes() for path in folder.glob("*.png")}


def apart(one: bytes, other: bytes) -> float:
    """Return by how much two pictures differ, of 255 and on average; infinite if their sizes do."""
    first, second = (Image.open(io.BytesIO(data)).convert("RGB") for data in (one, other))
    if first.size != second.size:
        return float("inf")
    return max(ImageStat.Stat(ImageChops.difference(first, second)).mean)


def test_every_picture_belongs_to_a_program_of_its_page():
    for page, match in SHOWN:
        assert match["slug"] == page.stem
        assert sum(f'"{match["file"]}"' in program.read_text() for program in programs_of(page)) == 1, match["path"]
    shown = {match["path"] for _, match in SHOWN}
    assert {f"assets/{path.name}" for path in (DOCS / "assets").glob("*-*.png")} == shown


@pytest.mark.parametrize("slug", sorted({page.stem for page, _ in SHOWN}))
def test_picture_is_what_its_program_draws(slug, tmp_path, pytestconfig):
    if not pytestconfig.option.ecosystem:
        pytest.skip("a program of the ecosystem: `make test-ecosystem`")
    page = DOCS / "ecosystem" / f"{slug}.md"
    files = {match["file"]: DOCS / match["path"] for other, match in SHOWN if other == page}
    drawing = [one for one in programs_of(page) if any(f'"{name}"' in one.read_text() for name in files)]
    drawn = {name: data for one in drawing for name, data in drawn_by(one, tmp_path).items()}
    for name, path in files.items():
        if pytestconfig.option.update and apart(drawn[name], path.read_bytes()) > SAME:
            path.write_bytes(drawn[name])
        assert apart(drawn[name], path.read_bytes()) <= SAME, name
