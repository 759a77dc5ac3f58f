"""What Matplotlib drew as SVG, in the site's colours; the policy forbids its styles, so attributes take their place."""

import re

from guide.built import first_sentences

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


def figure(svg, following: str) -> str:
    """Return a figure; for those who do not see it, its titles and the first sentences of the text below tell it."""
    for unwanted in svg.select("metadata, style, defs:empty"):
        unwanted.decompose()
    titles = [text.get_text(strip=True) for text in svg.find_all("text") if "font-weight: 700" in text.get("style", "")]
    for element in [svg, *svg.find_all(True)]:
        restyled(element)
    drop_unused_names(svg)
    attributes = svg.attrs
    svg.attrs = {name: attributes[name] for name in ("viewBox", "width", "height") if name in attributes}
    svg["role"], svg["stroke-linejoin"] = "img", "round"
    svg["aria-label"] = ". ".join([*filter(None, titles), first_sentences(following)])
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


def drop_unused_names(svg) -> None:
    """Names that are used are hashes of what they name: figures may share them."""
    used = set(re.findall(r"(?:url\(#|href=\"#)([\w.-]+)", str(svg)))
    for element in svg.find_all(id=True):
        if element["id"] not in used:
            del element["id"]
