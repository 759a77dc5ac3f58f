"""Addresses are permanent: what was published once is answered, by its page or by a redirect.

tests/addresses.txt lists the pages, the short addresses of the pitfalls, and the anchors of causes and of claims that
the finder leads to. `--update` adds what is new, with the day to docs/published.json; nothing is taken out. A page that
moves gets a line under `redirect_maps` in mkdocs.yml; a heading that is worded anew keeps its anchor:
`## New words { #old-words }`.
"""

from datetime import date

import pytest
from pages import NOTEBOOKS, PAGES, ROOT, pitfall_pages
from selectolax.lexbor import LexborHTMLParser

from guide.addresses import note_publication, publication_days, short_address
from guide.claims import myths
from guide.docs import address, front_matter, name_of

LIST = ROOT / "tests" / "addresses.txt"


def page_addresses() -> list[str]:
    return [address(name_of(path, ROOT)) for path in [*PAGES, *NOTEBOOKS]]


def addresses() -> list[str]:
    """Return the addresses that the sources of the site give."""
    found = page_addresses()
    for page in pitfall_pages():
        found.append(short_address(page.stem))
        fixes = [cause["fix"] for cause in front_matter(page).get("causes", [])]
        found += [f"{address(name_of(page, ROOT))}#{fix}" for fix in fixes if ".md" not in fix]
    return sorted({*found, *(myth["url"] for myth in myths(ROOT))})


@pytest.fixture
def published(pytestconfig):
    """The list, with what is new added under `--update`."""
    listed = LIST.read_text(encoding="utf-8").splitlines() if LIST.is_file() else []
    if pytestconfig.option.update:
        listed = sorted({*listed, *addresses()})
        LIST.write_text("\n".join(listed) + "\n", encoding="utf-8")
        note_publication(ROOT, page_addresses(), date.today().isoformat())
    return listed


def test_every_address_is_listed(published):
    assert [one for one in addresses() if one not in published] == [], "new: `make update` lists it"
    assert [one for one in page_addresses() if one not in publication_days(ROOT)] == [], "`make update` notes the day"


def test_every_published_address_is_answered(published, site):
    ids, gone = {}, []
    for one in published:
        path, _, anchor = one.partition("#")
        file = site / path / "index.html"
        if file.is_file() and file not in ids:
            built = LexborHTMLParser(file.read_text(encoding="utf-8"))
            ids[file] = {element.id for element in built.css("[id]")}
        if file not in ids or (anchor and anchor not in ids[file]):
            gone.append(one)
    assert gone == []
