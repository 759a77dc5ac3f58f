"""What readers can take with them: each script, the scripts of a page, the whole site. Equal content, equal bytes."""

import re
import zipfile
from pathlib import Path

from guide.built import BuiltPage
from guide.outputs import variants
from guide.run_snippet import local_modules
from guide.scripts import parts

EPOCH = (1980, 1, 1, 0, 0, 0)  # the earliest that a zip file can hold
NOT_OFFLINE = {".map", ".gz", ".zip", ".xml"}
READ_ME = """\
The PyTorch Field Guide, to read without a network.

Open index.html. The finder and the search ask a server for their lists, which browsers do not allow for files; for them
run `python3 -m http.server` in this folder, and open http://127.0.0.1:8000/.
"""


def programs(root: Path) -> dict[str, str]:
    """Return the programs that stand beside the home page, by name; their GUIDE is to become the site's address."""
    found = {name: (root / "guide" / name).read_text(encoding="utf-8") for name in ("explain.py", "draw_graph.py")}
    folder = root / "snippets" / "checker"
    found |= {"check.py": checker(folder)} if folder.is_dir() else {}
    modules = [
        root / "snippets" / name for name in ("environment/inspect_environment.py", "checkpoint/read_checkpoint.py")
    ]
    return found | {module.name: as_program(module) for module in modules if module.is_file()}


def as_program(script: Path) -> str:
    """Return a module as a program: among snippets it does not run its main(), whose output depends on the machine."""
    text = script.read_text(encoding="utf-8").rpartition("# The copy to download")[0].rstrip("\n")
    return f'{text}\n\n\nif __name__ == "__main__":\n    sys.exit(main())\n'


def checker(folder: Path) -> str:
    """Return the checker as one file: what its checks look at, and the checks, without their proof."""
    watch, check = (parts((folder / name).read_text(encoding="utf-8"))[0] for name in ("watch.py", "check.py"))
    about, checks = check.split('\n"""\n', 1)
    checks = re.sub(r"^(import|from) watch\b.*\n", "", checks, flags=re.M).replace("watch.", "")
    return f'{about}\n"""\n{watch.partition(chr(10))[2]}{checks}'


def write_zip(path: Path, files: dict[str, bytes]) -> None:
    """Write an archive whose bytes depend on nothing but its files."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name in sorted(files):
            entry = zipfile.ZipInfo(name, EPOCH)
            entry.external_attr = 0o644 << 16
            archive.writestr(entry, files[name], zipfile.ZIP_DEFLATED)


def publish_scripts(page: BuiltPage) -> None:
    """Write the scripts of a page below snippets/, and beside the page as one archive with their outputs."""
    snippets = page.root / "snippets"
    files = {
        script.parent.relative_to(snippets) / file.name: file.read_bytes()
        for script in page.scripts
        for file in [script, *local_modules(script)]
    }
    for name, content in files.items():
        target = page.site / "snippets" / name
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(content)
    outputs = [output for script in page.scripts for output in variants(script)]
    if files:
        packed = files | {output.relative_to(snippets): output.read_bytes() for output in outputs}
        write_zip(page.folder / "scripts.zip", {name.as_posix(): content for name, content in packed.items()})


def publish_whole(site: Path) -> None:
    """Write the site as one archive, its links such that a browser follows them without a server."""
    files = {"field-guide/README.txt": READ_ME.encode()}
    for path in site.glob("**/*"):
        if path.is_file() and path.suffix not in NOT_OFFLINE and "cards" not in path.parts:
            content = path.read_bytes()
            name = f"field-guide/{path.relative_to(site).as_posix()}"
            files[name] = to_files(content.decode()).encode() if path.suffix == ".html" else content
    write_zip(site / "field-guide.zip", files)


def to_files(html: str) -> str:
    """Return a page whose links name files: a folder's page is its index.html."""
    return re.sub(r'(<a\b[^>]*\bhref=")(?![a-z]+:|/|#)((?:[^"#?]*/)?(?:\.{1,2})?)(?=["#?])', as_file, html)


def as_file(link) -> str:
    start, path = link.groups()
    return f"{start}{path}{'/' if path and not path.endswith('/') else ''}index.html"
