"""What Matplotlib drew as SVG, in the site's colours; the policy forbids its styles, so attributes take their place."""

import re

from guide.built import first_sentences
from guide.plots import MINUS, SUPERSCRIPT

# The colours of guide/theme/matplotlibrc, and what takes their place: the site's own, which know light and dark.
CLASSES = {
    "#0072b2": "k1",
    "#b84e00": "k2",
    "#007a5a": "k3",
    "#9c4f86": "k4",
    "#5a625e": "k5",
    "#b0b0b0": "faint",
    "#808080": "soft",
}
KEPT = (
    "font-weight",
    "fill",
    "stroke",
    "stroke-width",
    "stroke-dasharray",
    "stroke-opacity",
    "fill-opacity",
    "opacity",
    "text-anchor",
)


def figure(svg, following: str, number: int = 1) -> str:
    """Return a figure; for those who do not see it, its titles and the first sentences of the text below tell it."""
    for unwanted in svg.select("metadata, style, defs:empty"):
        unwanted.decompose()
    titles = [text.get_text(strip=True) for text in svg.find_all("text") if "font-weight: 700" in text.get("style", "")]
    flatten_powers(svg)
    for element in [svg, *svg.find_all(True)]:
        restyled(element)
    name_apart(svg, number)
    attributes = svg.attrs
    svg.attrs = {name: attributes[name] for name in ("viewBox", "width", "height") if name in attributes}
    svg["role"], svg["stroke-linejoin"] = "img", "round"
    svg["aria-label"] = ". ".join([*filter(None, titles), first_sentences(" ".join(following.split()))])
    return f'<figure class="plot">{svg}</figure>'


def restyled(element) -> None:
    """Turn the style of an element into attributes and classes."""
    style = dict(re.findall(r"([\w-]+): *([^;]+)", element.attrs.pop("style", "")))
    if size := re.search(r"([\d.]+)px", style.get("font-size") or style.get("font", "")):
        element["font-size"] = size[1]
    element.attrs |= {name: style[name] for name in KEPT if name in style}
    for paint in ("fill", "stroke"):
        colour = element.get(paint, "").lower()
        if colour in CLASSES:
            element["class"] = CLASSES[colour]
        if colour in CLASSES or colour == "#000000":
            element[paint] = "currentColor"


def name_apart(svg, number: int) -> None:
    """Drop names that nobody uses, and tell the others apart from those of other figures on the page."""
    used = set(re.findall(r"(?:url\(#|href=\"#)([\w.-]+)", str(svg)))
    for element in svg.find_all(True):
        if "id" in element.attrs and element["id"] not in used:
            del element["id"]
        for attribute in {"id", "xlink:href", "clip-path"} & {*element.attrs}:
            element[attribute] = re.sub(rf"({'|'.join(map(re.escape, used))})", rf"\1-{number}", element[attribute])


def flatten_powers(svg) -> None:
    """Write 10⁻¹ as text: Matplotlib sets an exponent as a text of its own, too small to read on a phone."""
    for text in svg.find_all("text"):
        parts = text.find_all("tspan")
        sizes = [float(re.search(r"([\d.]+)px", part["style"])[1]) for part in parts]
        base, exponent = (
            "".join(
                part.get_text(strip=True)
                for part, size in zip(parts, sizes, strict=True)
                if (size == max(sizes)) == big
            )
            for big in (True, False)
        )
        exponent = exponent.replace(MINUS, "-")
        if base.isdigit() and re.fullmatch(r"-?\d+", exponent):
            text.attrs |= {"x": "0", "y": parts[0]["y"].split()[0], "style": parts[0]["style"]}
            text.string = base + exponent.translate(SUPERSCRIPT)
