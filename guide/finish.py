"""What is made of the built pages, by whichever generator they were built: `python -m guide.finish SITE`.

Files are read and files are written, nothing else: the hook for MkDocs calls this, and so can any other build.
"""

import gzip
import sys
from pathlib import Path

from guide import addresses, cards, downloads, head, menu, policy
from guide.as_markdown import as_markdown, llms_txt
from guide.built import built_pages
from guide.catalogue import catalogue


def finish(site: Path, root: Path, url: str, name: str, description: str, published: bool = True) -> None:
    """Add to a built site what programs read, and what readers take with them.

    What only a published site needs is left out while somebody writes: cards, the offline archive, and the policy,
    which would keep the development server from reloading a page.
    """
    pages = built_pages(site, root)
    pitfalls = {pitfall.slug: pitfall for pitfall in catalogue(root)}
    titles = {page.address: page.title for page in pages}
    about = {"url": url, "name": name, "day": addresses.publication_days(root)}
    for page in pages:
        downloads.publish_scripts(page)
        write(page.folder / "index.md", as_markdown(page, url))
        if published:
            cards.write_card(page, name, root / ".cache" / "cards")
        page.file.write_text(
            menu.with_menu(head.with_head(page, pitfalls.get(page.slug), titles, about), page), encoding="utf-8"
        )
    for short, target in addresses.short_addresses(pages).items():
        write(site / short / "index.html", addresses.redirect(target, "../../", url))
    write(site / "llms.txt", llms_txt(pages, url, name, description))
    write(site / "new.xml", addresses.feed_of_new_pages(pages, url))
    write(site / "robots.txt", f"User-agent: *\nAllow: /\n\nSitemap: {url}sitemap.xml\n")
    write(site / "sitemap.xml", addresses.sitemap(pages, url))
    (site / "sitemap.xml.gz").write_bytes(gzip.compress((site / "sitemap.xml").read_bytes(), mtime=0))
    if published:
        policy.close(site)
        downloads.publish_whole(site)


def write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    from mkdocs.config import load_config

    from guide import hook
    from guide.run_snippet import ROOT

    hook.on_post_build(load_config(str(ROOT / "mkdocs.yml"), site_dir=sys.argv[1]))
