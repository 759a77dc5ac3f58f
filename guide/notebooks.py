"""How notebooks look: as pages do. mkdocs-jupyter brings 600 kB of Jupyter's styles to each, in its own colours."""

import json
import os
import re
from base64 import b64decode
from pathlib import Path

import jupytext
from bs4 import BeautifulSoup
from mkdocs.plugins import event_priority

from guide.figures import figure
from guide.flat import flat

PARTS = ".jp-RenderedMarkdown, .highlight-ipynb pre, .jp-OutputArea-output pre, .jp-OutputArea-output img"
# The figures of a notebook are drawn as SVG, in sizes and colours that `guide/figures.py` knows.
KERNEL = {"InlineBackend": {"figure_formats": ["svg"]}, "HistoryManager": {"enabled": False}}


def on_config(config):
    """Tell the kernels, which read it from their surroundings, how figures are drawn."""
    root = Path(config.config_file_path).absolute().parent
    profile = root / ".cache" / "ipython" / "profile_default"
    profile.mkdir(parents=True, exist_ok=True)
    (profile / "ipython_kernel_config.json").write_text(json.dumps(KERNEL), encoding="utf-8")
    os.environ["IPYTHONDIR"] = str(profile.parent)
    os.environ["MATPLOTLIBRC"] = str(Path(__file__).parent / "theme" / "matplotlibrc")


@event_priority(-100)  # after mkdocs-jupyter has rendered the page
def on_page_content(html, page, config, **_):
    """Keep of a notebook its text, its code and what that wrote, in the markup of the site's own blocks."""
    if not page.file.src_path.endswith(".py"):
        return html
    parts = BeautifulSoup(html, "html.parser").select(PARTS)
    shown_parts = [
        shown(part, following, number)
        for number, (part, following) in enumerate(zip(parts, [*parts[1:], None], strict=True))
    ]
    with_ways = shown_parts[0].replace("</h1>", f"</h1>\n{ways(page.file.src_path, config.repo_url)}", 1)
    return flat("\n".join([with_ways, *shown_parts[1:]]))


def on_post_build(config):
    """Write each notebook beside its page as the script that it is; for Jupyter it is in docs/ as well."""
    for source in Path(config.docs_dir).glob("notebooks/*.py"):
        Path(config.site_dir, "notebooks", source.name).write_bytes(source.read_bytes())


def ways(source: str, repo_url: str) -> str:
    """Return links by which a reader takes the notebook along; Colab opens what is in a repository on GitHub."""
    stem = Path(source).stem
    links = [
        f'<a href="../{stem}.ipynb" download>Jupyter notebook</a>',
        f'<a href="../{stem}.py" download>Python script</a>',
    ]
    if on_github := re.fullmatch(r"https://github\.com/([\w.-]+/[\w.-]+?)/?", repo_url or ""):
        path = f"{on_github[1]}/blob/main/docs/{source.removesuffix('.py')}.ipynb"
        links.append(f'<a href="https://colab.research.google.com/github/{path}">Open in Colab</a>')
    return f'<p class="take">Run it yourself: {", ".join(links)}</p>'


def shown(part, following, number: int) -> str:
    if part.name == "img":
        return drawn(part["src"], following.get_text(" ", strip=True) if following else "", number)
    if part.name == "pre":
        kind = "language-text output" if part.find_parent(class_="jp-OutputArea-output") else "language-python"
        return f'<div class="{kind} highlight"><pre><code>{part.decode_contents()}</code></pre></div>'
    for anchor in part.select("a.anchor-link"):
        anchor["class"] = "headerlink"
    return part.decode_contents()


def drawn(source: str, following: str, number: int) -> str:
    kind, data = source.split(";base64,")
    assert kind == "data:image/svg+xml", f"a figure is {kind}: the kernel was not told to draw SVG"
    return figure(BeautifulSoup(b64decode(data), "xml").svg, following, number)


def as_ipynb(source: Path) -> str:
    """Return a notebook as Jupyter's own format, without outputs and without what would differ each time."""
    notebook = jupytext.read(source)
    notebook.metadata = {"kernelspec": {"display_name": "Python 3", "language": "python", "name": "python3"}}
    notebook.nbformat, notebook.nbformat_minor = 4, 4
    for cell in notebook.cells:
        cell.pop("id", None)
        cell.metadata = {}
    return jupytext.writes(notebook, fmt="ipynb")
