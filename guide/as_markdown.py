"""A built page as plain Markdown: for assistants, and for readers who copy a page into one.

Made from the HTML, so that it says what the page says, with every script, output, table and verdict in it, notebooks
included. What serves the screen alone is left out: buttons, marks, drawings, the links beside headings.
"""

import re
from urllib.parse import urljoin

from guide.built import BuiltPage, words

HEADINGS = {f"h{level}": "#" * level for level in range(1, 7)}
INLINE = {
    "a",
    "abbr",
    "b",
    "br",
    "code",
    "del",
    "em",
    "i",
    "img",
    "ins",
    "kbd",
    "small",
    "span",
    "strong",
    "sub",
    "sup",
}
LEFT_OUT = {
    "button",
    "fieldset",
    "form",
    "input",
    "label",
    "nav",
    "noscript",
    "script",
    "style",
    "template",
    "textarea",
}
LEFT_OUT_CLASSES = {
    "error-finder",
    "headerlink",
    "md-content__button",
    "page-menu",
    "filename",
    "tabbed-labels",
    "md-tags",
}
ROLES = {"bad": "goes wrong", "fix": "works", "wrong-fix": "does not help", "output": "what it wrote"}


def as_markdown(page: BuiltPage, site_url: str) -> str:
    """Return the page as Markdown, with absolute links, and its source at the end."""
    address = site_url + page.address
    verified = f" Last verified on {page.verified}." if page.verified else ""
    source = f"From {address}.{verified} Text CC BY 4.0, code 0BSD, by the PyTorch Field Guide contributors."
    return "\n\n".join([*Writer(address).blocks(page.article), "---", source]) + "\n"


class Writer:
    """Writes elements as Markdown; relative links are taken from `address`."""

    def __init__(self, address: str):
        self.address = address

    def blocks(self, parent) -> list[str]:
        """Return what an element holds, as blocks: text between its children is a paragraph."""
        found, running = [], parent.text or ""
        for child in parent:
            if is_left_out(child):
                pass
            elif child.tag in INLINE:
                running += self.inline(child)
            else:
                found += [running, *self.block(child)]
                running = ""
            running += child.tail or ""
        return [text if "\n" in text else one_line(text) for text in [*found, running] if text.strip()]

    def block(self, element) -> list[str]:
        classes = classes_of(element)
        if element.tag in HEADINGS:
            return [f"{HEADINGS[element.tag]} {one_line(self.inside(element))}"]
        if element.tag == "p":
            return [one_line(self.inside(element))]
        if element.tag in ("ul", "ol"):
            return [self.items(element)]
        if element.tag == "table":
            return [self.table(element)]
        if element.tag == "figure" and "chart" in classes:
            return self.chart(element)
        if element.tag == "svg":
            return [f"(Drawing: {words(title)}.)" for title in element.xpath("./*[local-name() = 'title']")]
        if element.tag == "blockquote" or "admonition" in classes:
            return [re.sub("^", "> ", "\n\n".join(self.blocks(element)), flags=re.M).replace("> \n", ">\n")]
        if element.tag == "summary":
            return [f"**{one_line(self.inside(element))}**"]
        if "tabbed-set" in classes:
            return self.tabs(element)
        if "highlight" in classes or element.tag == "pre":
            return [self.code(element, classes)]
        return self.blocks(element)

    def inside(self, element) -> str:
        """Return the text of an element and of what stands in its lines."""
        parts = [element.text or ""]
        for child in element:
            parts += ["" if is_left_out(child) else self.inline(child), child.tail or ""]
        return "".join(parts)

    def inline(self, element) -> str:
        if element.tag == "code":
            return code_in_line(element.text_content())
        if element.tag == "img":
            return f"![{element.get('alt', '')}]({urljoin(self.address, element.get('src'))})"
        text = self.inside(element)
        if element.tag == "a" and element.get("href"):
            return f"[{text}]({urljoin(self.address, element.get('href'))})"
        if element.tag == "span" and not {"verdict", "kind"}.isdisjoint(classes_of(element)):
            return f"**{text}**"
        if element.tag == "span" and "ground" in classes_of(element):
            return f" ({text})"
        mark = {"b": "**", "strong": "**", "em": "*", "i": "*", "br": " "}.get(element.tag, "")
        return mark if element.tag == "br" else f"{mark}{text}{mark}" if text.strip() else text

    def items(self, element) -> str:
        found = []
        for number, item in enumerate(element.iterchildren("li"), 1):
            mark = "- " if element.tag == "ul" else f"{number}. "
            found.append(mark + "\n\n".join(self.blocks(item)).replace("\n", "\n" + " " * len(mark)))
        return re.sub(r"^ +$", "", "\n".join(found), flags=re.M)

    def table(self, element) -> str:
        rows = [[self.cell(cell) for cell in row.iterchildren("th", "td")] for row in element.iter("tr")]
        width = max(map(len, rows))
        lines = [f"| {' | '.join(row + [''] * (width - len(row)))} |" for row in rows]
        return "\n".join([lines[0], "|---" * width + "|", *lines[1:]])

    def cell(self, element) -> str:
        return one_line(" ".join(self.blocks(element))).replace("|", r"\|")

    def tabs(self, element) -> list[str]:
        labels = element.xpath("./div[contains(@class, 'tabbed-labels')]/label")
        bodies = element.xpath("./div[contains(@class, 'tabbed-content')]/div")
        return [
            part
            for label, body in zip(labels, bodies, strict=True)
            for part in [f"**{words(label)}**", *self.blocks(body)]
        ]

    def chart(self, element) -> list[str]:
        """Return what a chart is called and finds, and of which outputs it is drawn."""
        outputs = " and ".join(f"`snippets/{name}`" for name in element.get("data-from").split(", "))
        caption = next(element.iter("figcaption"))
        return [one_line(self.inside(caption)), f"(Chart of {outputs}.)"]

    def code(self, element, classes) -> str:
        """Return a block with its language, below the name of its file and what the page says of it."""
        text = next(element.iter("code"), element).text_content().strip("\n")
        language = next((name[9:] for name in classes if name.startswith("language-")), "text")
        names = [f"`{words(name)}`" for name in element.find_class("filename")]
        told = ", ".join([*names, *(ROLES[name] for name in classes if name in ROLES)])
        ticks = "`" * max(3, *(len(run) + 1 for run in re.findall("`{3,}", text)), 3)
        return (f"{told}:\n\n" if told else "") + f"{ticks}{language}\n{text}\n{ticks}"


def classes_of(element) -> list[str]:
    return (element.get("class") or "").split()


def is_left_out(element) -> bool:
    """Return whether an element serves the screen alone; comments have no tag."""
    return (
        element.tag in LEFT_OUT
        or not isinstance(element.tag, str)
        or not LEFT_OUT_CLASSES.isdisjoint(classes_of(element))
    )


def one_line(text: str) -> str:
    return " ".join(text.split())


def code_in_line(text: str) -> str:
    ticks = "`" * (1 + max((len(run) for run in re.findall("`+", text)), default=0))
    pad = " " if text.startswith("`") or text.endswith("`") else ""
    return f"{ticks}{pad}{text}{pad}{ticks}"


def llms_txt(pages: list[BuiltPage], site_url: str, name: str, description: str) -> str:
    """Return what llms.txt says: what the site is, and each page's copy in Markdown with its description, by part."""
    parts = {}
    for page in pages:
        parts.setdefault(page.address.partition("/")[0] if page.address else "", []).append(page)
    lines = [f"# {name}", "", f"> {description}", ""]
    lines += ["Each page has a copy in Markdown beside it, `index.md`, with every script and what it wrote.", ""]
    lines += [f"- [All errors, as data]({site_url}errors-full.json)"]
    lines += [f"- [What it holds]({site_url}verified/data/index.md)"]
    for part, members in parts.items():
        title = members[0].title if members[0].address in ("", f"{part}/") else part.replace("-", " ").capitalize()
        lines += ["", f"## {title}", ""]
        lines += [f"- [{page.title}]({site_url}{page.address}index.md): {page.description}" for page in members]
    return "\n".join(lines) + "\n"
