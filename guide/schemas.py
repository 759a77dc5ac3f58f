"""A JSON schema as a table: what a file that the site publishes holds, field by field."""

import json
from pathlib import Path


def table(file: Path) -> str:
    """Return the fields that a schema describes, as a table in Markdown; one that may be missing says so."""
    schema = json.loads(file.read_text(encoding="utf-8"))
    return "\n".join(["| field | type | what it holds |", "|---|---|---|", *rows(schema["items"], "")])


def rows(schema: dict, inside: str) -> list[str]:
    """Return a row for each field of an object, and below it those of the objects that it lists."""
    found = []
    for name, field in schema.get("properties", {}).items():
        optional = "" if name in schema.get("required", []) else " Optional."
        found.append(f"| `{inside}{name}` | {kind(field)} | {field['description']}{optional} |")
        found += rows(field.get("items", {}), f"{inside}{name}[].")
    return found


def kind(field: dict) -> str:
    """Return what a field may be, in words."""
    if "enum" in field:
        return ", ".join(f"`{value}`" for value in field["enum"])
    types = field["type"] if isinstance(field["type"], list) else [field["type"]]
    items = field.get("items", {}).get("type")
    return " or ".join(f"{one} of {items}s" if one == "array" and items else one for one in types)
