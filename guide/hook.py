"""What MkDocs calls: pages are expanded before Markdown sees them, and the built site is finished."""

import json
import re
import sys
from pathlib import Path

from jinja2 import Environment, FileSystemBytecodeCache, FileSystemLoader
from mkdocs.plugins import event_priority
from mkdocs.structure.files import File

sys.path.append(str(Path(__file__).parents[1]))  # MkDocs runs this file by its path

from guide import catalogue, changes, downloads, libraries, navigation, search_index
from guide.expand import expand
from guide.finish import finish
from guide.flat import flat, flat_menu
from guide.once import forget, once
from guide.reachable import reachable

STYLES = "stylesheets/all.css"
RAISES = re.compile(r'(<div class="[^"]*\braises-(\d+)\b[^>]*>.*?<span id="__span-\d+-\2")', re.S)


serving = False  # a development server reloads its pages


def on_startup(command, **_):
    global serving
    serving = command == "serve"


def root_of(config) -> Path:
    return Path(config.config_file_path).absolute().parent


def on_config(config):
    """List pitfalls in the navigation, by area, libraries, by chapter, and the further pages of the chapters."""
    forget()
    catalogue.into_navigation(config.nav, root_of(config))
    libraries.into_navigation(config.nav, root_of(config))
    navigation.chapters_into_navigation(config.nav, root_of(config))
    return config


def on_files(files, config):
    """Join the guide's styles: nothing is drawn before each of its files has come."""
    parts = [files.get_file_from_path(path) for path in config.extra_css]
    files.append(File.generated(config, STYLES, content="\n".join(part.content_string for part in parts)))
    for part in parts:
        files.remove(part)
    config.extra_css = [STYLES]


def on_nav(nav, config, **_):
    navigation.lead_groups_by_first_pages(nav, root_of(config))
    navigation.keep_within_parts(nav)


def on_env(env, **_):
    """Keep the theme's templates compiled: compiling them anew takes a second of each build."""
    env.bytecode_cache = FileSystemBytecodeCache()
    return env


@event_priority(100)  # before the plugin that collects the tags
def on_page_markdown(markdown, page, config, **_):
    if "area" in page.meta:
        page.meta["area_title"] = catalogue.area_title(page.meta["area"])
    if page.file.src_path.endswith(".py"):
        return markdown
    return expand(markdown, Path(page.file.abs_src_path), root_of(config), base_of(page))


def base_of(page) -> str:
    return "../" * page.url.count("/") or "./"


def on_page_content(html, page, config, **_):
    """Mark the line that raised, since Markdown's one kind of mark is taken; then take out what nobody sees."""
    html = flat(RAISES.sub(r'\1 class="raises"', html))
    return html.replace("<!-- error-finder -->", error_finder(config, page))


def on_post_page(output, **_):
    return navigation.name_groups(reachable(flat_menu(output)))


def error_finder(config, page) -> str:
    """Return the HTML of the finder's box on a page."""
    base, listed = base_of(page).rstrip("/"), page.url == "pitfalls/"
    return finder_partial(root_of(config)).render(base=base, listed=listed, repo_url=config.repo_url)


@once
def finder_partial(root: Path):
    partials = Environment(loader=FileSystemLoader(root / "guide" / "theme" / "partials"), autoescape=True)
    return partials.get_template("error-finder.html")


def on_post_build(config):
    root = root_of(config)
    for name, text in downloads.programs(root).items():
        text = re.sub('^GUIDE = ".*', f"GUIDE = {json.dumps(config.site_url or '')}", text, flags=re.M)
        Path(config.site_dir, name).write_text(text, encoding="utf-8")
    Path(config.site_dir, "changed.xml").write_text(changes.as_feed(root, config.site_url), encoding="utf-8")
    search_index.write(Path(config.site_dir), root)
    finish(
        Path(config.site_dir), root, config.site_url, config.site_name, config.site_description, published=not serving
    )
