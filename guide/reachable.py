"""What may be wider than a screen, made reachable by the keyboard as it is built: no script has to come first.

Scripts refine it: the theme's takes the stop from code that fits, and guide.js hands a table's on to what scrolls it.
"""

import re

SCROLLS = re.compile(r"<table>|(?<=<pre>)<code>")


def reachable(html: str) -> str:
    """Return a page's HTML with its tables and blocks of code as stops of the Tab key."""
    return SCROLLS.sub(lambda tag: f'{tag[0][:-1]} tabindex="0">', html)
