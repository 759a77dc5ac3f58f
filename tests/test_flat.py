"""Code keeps its text and its colours when the elements that nobody sees are taken out of it."""

import re

from bs4 import BeautifulSoup
from pygments import highlight
from pygments.formatters import HtmlFormatter
from pygments.lexers import PythonLexer

from guide.flat import flat, flat_menu

CODE = "import torch\nif size not in (8, 1) and None:\n    print(f'loss: {loss.item():.2f}', 0.1, 2)  # twice\n"


def test_names_and_lines_need_no_element_and_neighbours_share_one():
    html = flat(highlight(CODE, PythonLexer(), HtmlFormatter(linespans="__span-0", cssclass="highlight", hl_lines=[2])))
    assert BeautifulSoup(html, "lxml").get_text().strip() == CODE.strip()
    spans = BeautifulSoup(html, "lxml").select("span:not(.hll)")
    assert [(span["class"][0], span.get_text()) for span in spans] == [
        ("kn", "import"),
        ("k", "if"),
        ("k", "not in"),
        ("mi", "8, 1"),
        ("k", "and"),
        ("nb", "print"),
        ("s2", "f'loss: {"),
        ("s2", ":.2f}'"),
        ("mi", "0.1, 2"),
        ("c1", "# twice"),
    ]
    assert re.findall(r'<span class="hll">(\w*)', re.sub(r'<span class="k">', "", html)) == ["if"]


def test_links_of_a_menu_need_no_element_around_their_text_unless_it_has_an_icon():
    plain = '<a href="../a/" class="md-nav__link">\n <span class="md-ellipsis">\n  Views &amp; copies\n </span>\n</a>'
    icon = '<a href="../b/" class="md-nav__link"><span class="md-ellipsis"><i></i> B</span></a>'
    assert flat_menu(plain) == '<a href="../a/" class="md-nav__link">Views &amp; copies</a>'
    assert flat_menu(icon) == icon
