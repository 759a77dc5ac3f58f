"""One page, expanded: from its source in docs/ to plain Markdown in which every script, output, table and mark stands.

The site is built from this, and so can any other generator be: `python -m guide.expand FOLDER` writes all pages so.
Nothing that is expanded depends on a build of the site; the checks look at it without one.
"""

import logging
import re
import sys
from pathlib import Path

from guide import catalogue, changes, charts, claims, doors, graphs, ledgers, libraries, maps, resources, schemas
from guide.blocks import Fence, answer_block, indented, output_block, proof_block, script_block
from guide.docs import INCLUDE, front_matter
from guide.run_snippet import QUIET, ROOT

EXPECTED = "<!--pytest-codeblocks:expected-output-->"
# What a page may ask for in a comment; `$` is the page, `*` what the comment names.
PLACES = {
    "catalogue": lambda root, base, page, names: catalogue.listed(root, base),
    "changed-messages": lambda root, base, page, names: changes.as_html(root, base),
    "chapters": lambda root, base, page, names: doors.chapters(names, root, base),
    "claims": lambda root, base, page, names: claims.shown(names, page, root, base),
    "commonest": lambda root, base, page, names: doors.commonest_list(root, base),
    "example": lambda root, base, page, names: doors.example(names, root),
    "fields": lambda root, base, page, names: schemas.table(root / "docs" / names),
    "graph": lambda root, base, page, names: graphs.drawing(graphs.nodes(read(root / "snippets" / names))),
    "libraries": lambda root, base, page, names: libraries_table(root, base),
    "map": lambda root, base, page, names: maps.drawing(names, page, root, base),
    "pages-of": lambda root, base, page, names: doors.pages_of(names, root, base),
    "playbooks": lambda root, base, page, names: doors.playbooks(root, base),
    "quiet-settings": lambda root, base, page, names: ", ".join(f"``{name}={QUIET[name]}``" for name in QUIET) + ".",
    "resources": lambda root, base, page, names: resources.table(resources.resources(root)),
    "table": lambda root, base, page, names: read(root / "snippets" / names),  # an output that is a table in Markdown
    "verified-builds": lambda root, base, page, names: ledgers.builds_table(root, base),
    "verified-pages": lambda root, base, page, names: ledgers.pages_table(root, base),
}
LOG = logging.getLogger("mkdocs.guide")  # what is said here fails a strict build
PLACE = re.compile(r"^<!-- (?P<what>[\w-]+)(?:: (?P<names>.+?))? -->$", re.M)


def read(path: Path) -> str:
    return path.read_text(encoding="utf-8")


def expand(markdown: str, page: Path, root: Path, base: str) -> str:
    """Return a page's Markdown with everything in it that scripts, ledgers and data files say.

    `page` is its file, for what its front matter declares; `base` leads from its address to the root of the site.
    """
    meta = front_matter(page)
    scripts = [root / "snippets" / match["file"] for match in INCLUDE.finditer(markdown)]
    recorded = [path.with_suffix(".py") for path in scripts if path.suffix == ".txt"]
    where = ledgers.where_most(recorded, root) if recorded else ()
    folded = charts.folded(markdown)

    def block(match):
        path = root / "snippets" / match["file"]
        if not path.is_file() and path.suffix != ".txt":
            return match[0]  # a check tells
        if path.suffix == ".py":
            below = "" if path in recorded else proof_block(path)  # a proof stands below the output
            expanded = f"{script_block(path)}\n\n{below}"
        elif path.suffix == ".txt" and (scripts.count(path) < 2 or is_output(match)):
            script = path.with_suffix(".py")
            line = ledgers.block_line(script, where, root)
            output = output_block(script, meta)
            if match["file"] in folded:
                output = f'??? numbers "The numbers"\n\n{indented(output)}'
            parts = [output, line] if path.is_file() else [line, output]  # what is not reproduced yet says so first
            parts.append(proof_block(script))
            expanded = "\n\n".join(filter(None, parts))
        else:
            return match[0].replace(
                f'--8<-- "{match["file"]}"', read(path).rstrip("\n").replace("\n", "\n" + match["indent"])
            )
        return indented(expanded.rstrip("\n"), match["indent"])

    def is_output(match):  # one that is shown twice is a file of its own where no script stands above it
        return match.string[: match.start()].rstrip().endswith(EXPECTED)

    def place(match):
        known = PLACES.get(match["what"])
        return known(root, base, page, match["names"]) if known else match[0]

    def chart(match):
        try:
            return charts.expanded(match, root)
        except charts.ChartError as error:
            LOG.warning("%s: chart: %s", page.relative_to(root).as_posix(), error)
            return ""

    markdown = INCLUDE.sub(block, charts.CHART.sub(chart, markdown))
    markdown = PLACE.sub(place, markdown)
    if "kind" in meta:
        markdown = with_answer(markdown, meta, root / "snippets" / "pitfalls" / page.stem)
    if recorded:
        markdown = f"{ledgers.page_line(recorded, page, root, base)}\n\n{markdown}"
    return libraries.with_facts(markdown, page, root)


def with_answer(markdown: str, meta: dict, scripts: Path) -> str:
    """Return a pitfall's page with its answer under the lead, and under that the table that tells its causes apart."""
    lead, heading, rest = markdown.partition("\n## ")
    lead, answer, table = lead.rstrip(), answer_of(meta, scripts), causes_table(meta)
    return "\n\n".join(filter(None, [lead, answer, table])) + f"\n{heading}{rest}"


def answer_of(meta: dict, scripts: Path) -> str:
    """Return a few lines that mend it, and for which of its causes they are; without a declared answer, nothing."""
    if "answer" not in meta:
        return ""  # a check tells
    script = scripts / meta["answer"]["script"]
    if script.suffix == ".py":
        block = answer_block(script, meta["answer"]["lines"])
    else:
        block = str(Fence(read(script), ("console", "answer"), "in a shell"))
    causes = meta.get("causes", [])
    cause = next((one for one in causes if one["fix"] == meta["answer"].get("fix")), (causes or [None])[0])
    often = "Most often" if causes and cause is causes[0] else "Often"
    return f"{often}: [{cause['cause']}]({target(cause['fix'])}).\n\n{block}" if causes else block


def libraries_table(root: Path, base: str) -> str:
    def ran(page: str, environment: str) -> str:
        return ledgers.ran_on(root / "docs" / page, environment, root)

    return libraries.table(libraries.libraries(root), base, ran)


def causes_table(meta: dict) -> str:
    """Return the table that tells the causes of a pitfall apart, or an empty string."""
    rows = [f"| {cause['see']} | [{cause['cause']}]({target(cause['fix'])}) |" for cause in meta.get("causes", [])]
    head = ["## Which one is yours", "", "| What you see | Cause, and its fix |", "|---|---|"]
    return "\n".join(head + rows) if rows else ""


def target(fix: str) -> str:
    return fix if ".md" in fix else f"#{fix}"


def write_all(folder: Path) -> None:
    """Write every page of docs/ expanded into `folder`, with its front matter, for another generator."""
    for page in sorted((ROOT / "docs").glob("**/*.md")):
        place = page.relative_to(ROOT / "docs")
        header, body = re.fullmatch(r"(---\n.*?\n---\n)?(.*)", read(page), re.S).groups("")
        parts = place.with_suffix("").parts
        depth = len(parts) - (parts[-1] == "index")
        path = folder / place
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(header + expand(body, page, ROOT, "../" * depth), encoding="utf-8")


if __name__ == "__main__":
    write_all(Path(sys.argv[1]))
