"""How notebooks look: as pages do. mkdocs-jupyter brings 600 kB of Jupyter's styles to each, in its own colours."""

from bs4 import BeautifulSoup
from mkdocs.plugins import event_priority

from guide.flat import flat

PARTS = ".jp-RenderedMarkdown, .highlight-ipynb pre, .jp-OutputArea-output pre, .jp-OutputArea-output img"


@event_priority(-100)  # after mkdocs-jupyter has rendered the page
def on_page_content(html, page, **_):
    """Keep of a notebook its text, its code and what that wrote, in the markup of the site's own blocks."""
    if not page.file.src_path.endswith(".py"):
        return html
    soup = BeautifulSoup(html, "html.parser")
    return flat("\n".join(map(shown, soup.select(PARTS))))


def shown(part) -> str:
    if part.name == "img":
        return str(part)
    if part.name == "pre":
        kind = "language-text output" if part.find_parent(class_="jp-OutputArea-output") else "language-python"
        return f'<div class="{kind} highlight"><pre><code>{part.decode_contents()}</code></pre></div>'
    for anchor in part.select("a.anchor-link"):
        anchor["class"] = "headerlink"
    return part.decode_contents()
