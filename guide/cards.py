"""The picture that a link preview shows of a page: its title and kind, drawn once and kept by what is drawn."""

import hashlib
import importlib.util
import os
import textwrap
from pathlib import Path

from PIL import Image, ImageDraw, ImageFont

from guide.built import BuiltPage

WIDTH, HEIGHT, MARGIN = 1200, 630, 80
DARK, LIGHT = (20, 57, 47), (240, 246, 243)  # the site's green, and the white on it
KIND = {"error": "● error", "warning": "▲ warning", "silent": "○ silent mistake"}
DRAWING = hashlib.sha256(Path(__file__).read_bytes()).hexdigest()


def card_of(page: BuiltPage) -> str:
    """Return the address of a page's card."""
    return f"assets/cards/{page.address.rstrip('/').replace('/', '-') or 'home'}.png"


def write_card(page: BuiltPage, site_name: str, kept: Path) -> None:
    """Write the card of a page into the site; what was drawn before is taken from the folder `kept`."""
    title = site_name if not page.address else page.title
    small = " · ".join(filter(None, [site_name * bool(page.address), KIND.get(page.meta.get("kind", ""))]))
    drawn = kept / f"{hashlib.sha256(repr((DRAWING, title, small)).encode()).hexdigest()[:24]}.png"
    if not drawn.is_file():
        kept.mkdir(parents=True, exist_ok=True)
        whole = drawn.with_suffix(f".{os.getpid()}")  # in one step: another build may look for it meanwhile
        picture(title, small).save(whole, "PNG", bits=4)
        os.replace(whole, drawn)
    path = page.site / card_of(page)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(drawn.read_bytes())


def picture(title: str, small: str) -> Image.Image:
    """Return the card. It is drawn in greys, which stand for the steps from one colour to the other: a small file."""
    card = Image.new("L", (WIDTH, HEIGHT), 0)
    draw = ImageDraw.Draw(card)
    for step in range(5):  # contour lines, as in the logo
        box = [860 - 90 * step, 330 - 60 * step, 1330 + 70 * step, 760 + 60 * step]
        draw.ellipse(box, outline=52 - 8 * step, width=4)
    size = 76 if len(title) <= 60 else 60 if len(title) <= 110 else 48
    lines = textwrap.wrap(title, int((WIDTH - 2 * MARGIN) / (size * 0.64)), break_long_words=True)
    draw.multiline_text((MARGIN, MARGIN), "\n".join(lines[:6]), 255, font("DejaVuSans-Bold", size), spacing=size // 3)
    draw.text((MARGIN, HEIGHT - MARGIN), small, 200, font("DejaVuSans", 34), anchor="ls")
    card = card.point([grey // 17 for grey in range(256)])
    card.putpalette([channel for step in range(16) for channel in mixed(17 * step)])
    return card


def mixed(grey: int) -> list[int]:
    return [dark + (light - dark) * grey // 255 for dark, light in zip(DARK, LIGHT, strict=True)]


def font(name: str, size: int) -> ImageFont.FreeTypeFont:
    """Return a font of those that matplotlib brings: nothing is fetched, and every machine has it."""
    folder = Path(importlib.util.find_spec("matplotlib").origin).parent
    return ImageFont.truetype(folder / "mpl-data" / "fonts" / "ttf" / f"{name}.ttf", size)
