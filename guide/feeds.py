"""Atom feeds: of messages that changed, and of new pages."""

from jinja2 import Environment

AUTHOR = "The PyTorch Field Guide contributors"
ATOM = Environment(autoescape=True, trim_blocks=True).from_string("""\
<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom">
  <id>{{ address }}</id>
  <link rel="self" href="{{ address }}"/>
  <title>{{ title }}</title>
  <author><name>{{ author }}</name></author>
  <updated>{{ newest }}T00:00:00Z</updated>
{% for entry in entries %}
  <entry>
    <id>{{ entry.id }}</id>
    <title>{{ entry.title }}</title>
    <link href="{{ entry.link }}"/>
    <updated>{{ entry.day }}T00:00:00Z</updated>
    <content>{{ entry.text }}</content>
  </entry>
{% endfor %}
</feed>
""")


def atom(address: str, title: str, entries: list[dict], newest: str) -> str:
    """Return a feed; an entry has an `id`, a `title`, a `link`, a `text`, and the `day` on which it came."""
    return ATOM.render(address=address, title=title, author=AUTHOR, entries=entries, newest=newest)
