"""What MkDocs calls: pages are expanded before Markdown sees them, and three files are written beside the site."""

import json
import re
import sys
from pathlib import Path

from jinja2 import Environment, FileSystemLoader
from mkdocs.plugins import event_priority

sys.path.append(str(Path(__file__).parents[1]))  # MkDocs runs this file by its path

from guide import catalogue, changes, claims, libraries
from guide.expand import expand
from guide.once import forget

RAISES = re.compile(r'(<div class="[^"]*\braises-(\d+)\b[^>]*>.*?<span id="__span-\d+-\2")', re.S)


def root_of(config) -> Path:
    return Path(config.config_file_path).parent


def on_config(config):
    """List the pitfalls in the navigation, by area, and the libraries, by chapter."""
    forget()
    catalogue.into_navigation(config.nav, root_of(config))
    libraries.into_navigation(config.nav, root_of(config))
    return config


@event_priority(100)  # before the plugin that collects the tags
def on_page_markdown(markdown, page, config, **_):
    if "area" in page.meta:
        page.meta["tags"] = [catalogue.area_title(page.meta["area"])]
    if page.file.src_path.endswith(".py"):
        return markdown
    return expand(markdown, Path(page.file.abs_src_path), root_of(config), base_of(page))


def base_of(page) -> str:
    return "../" * page.url.count("/") or "./"


def on_page_content(html, page, config, **_):
    """Mark the line that raised: Markdown has one kind of mark only, and the differing lines have it."""
    html = RAISES.sub(r'\1 class="raises"', html)
    return html.replace("<!-- error-finder -->", error_finder(config, base_of(page)))


def error_finder(config, base: str) -> str:
    """Return the HTML of the finder's box on a page from which `base` leads to the root of the site."""
    partials = Environment(loader=FileSystemLoader(root_of(config) / "guide" / "theme" / "partials"), autoescape=True)
    return partials.get_template("error-finder.html").render(base=base.rstrip("/"), repo_url=config.repo_url)


def on_post_build(config):
    root = root_of(config)
    entries = [pitfall.entry() for pitfall in catalogue.catalogue(root)] + claims.myths(root)
    Path(config.site_dir, "errors.json").write_text(json.dumps(entries, separators=(",", ":")), encoding="utf-8")
    explain = (root / "guide" / "explain.py").read_text(encoding="utf-8")
    explain = re.sub('^GUIDE = ".*', f"GUIDE = {json.dumps(config.site_url or '')}", explain, flags=re.M)
    Path(config.site_dir, "explain.py").write_text(explain, encoding="utf-8")
    Path(config.site_dir, "changed.xml").write_text(changes.as_feed(root, config.site_url), encoding="utf-8")
