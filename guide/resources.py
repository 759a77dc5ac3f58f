"""Where to read, ask and learn: docs/overview/resources.yml, as a table where a page asks for it."""

from pathlib import Path

import yaml


def resources(root: Path) -> list[dict]:
    file = root / "docs" / "overview" / "resources.yml"
    return yaml.safe_load(file.read_text(encoding="utf-8")) if file.is_file() else []


def table(listed: list[dict]) -> str:
    """Return the resources as a table in Markdown, those of a kind together."""
    kinds = list(dict.fromkeys(one["kind"] for one in listed))
    rows = [row(one) for one in sorted(listed, key=lambda one: kinds.index(one["kind"]))]
    return "\n".join(["| kind | what | last confirmed | note |", "|---|---|---|---|", *rows])


def row(one: dict) -> str:
    name = f"[{one['name']}]({one['address']})" if "address" in one else one["name"]
    confirmed = f"[{one['confirmed']}]({one['source']})" if "://" in one["source"] else one["confirmed"]
    return f"| {one['kind']} | {name} | {confirmed} | {one['note']} |"
