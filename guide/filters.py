"""Forms that filter a list: docs/javascripts/filter.js makes them work and keeps what is chosen in the address.

A control named `area` shows the items whose `data-area` holds the chosen word; `words` those that hold all words typed.
"""

from html import escape


def radios(name: str, legend: str, values: list[str]) -> str:
    """Return one choice of a few as buttons; the first shows everything."""
    buttons = "".join(
        f'<label><input type="radio" name="{name}" id="{name}-{value}" value="{value * (value != "all")}"'
        f"{' checked' * (value == 'all')}><span>{value}</span></label>"
        for value in ["all", *values]
    )
    return f"<fieldset><legend>{legend}</legend>{buttons}</fieldset>"


def select(name: str, label: str, values: dict[str, str]) -> str:
    """Return one choice of many: what each value is called; the first shows everything."""
    options = "".join(
        f'<option value="{value}">{escape(text)}</option>' for value, text in {"": "any", **values}.items()
    )
    return f'<label>{label} <select name="{name}">{options}</select></label>'


def form(controls: str, items: str, base: str, what: str, index: str = "") -> str:
    """Return the form: `items` selects what it filters; `index` has more words of each item than the page shows."""
    words = f' data-index="{base}{index}"' if index else ""
    return (
        f'<form class="filter" role="search" aria-label="Filter {what}" data-items="{items}"{words}>{controls}'
        f'<label class="words">Words <input type="search" name="words" autocomplete="off"></label>'
        f'<p><span role="status"></span> <button type="button" data-reset hidden>Show all</button></p></form>'
        f'<script src="{base}javascripts/filter.js" defer></script>'
    )
