"""The content security policy: a page runs and shows what the site itself holds, and nothing else.

It is the same on every page, since Material's instant navigation keeps the policy of the page that was loaded first.
"""

import base64
import hashlib
import re
from pathlib import Path

INLINE = re.compile(r"<(?P<tag>script|style)(?P<attributes>[^>]*)>(?P<text>.*?)</(?P=tag)>", re.S)
CHARSET = re.compile(r"<meta charset=[^>]*>")
POLICY = (
    "default-src 'none'; script-src 'self' {script}; style-src 'self' {style}; img-src 'self' data:; font-src 'self'; "
    "connect-src 'self'; worker-src 'self'; base-uri 'none'; form-action 'none'"
)


def inline_hashes(html: str) -> set[tuple[str, str]]:
    """Return tag and hash of each inline script and style; data in a script element is not run, and needs none."""
    return {
        (match["tag"], f"'sha256-{base64.b64encode(hashlib.sha256(match['text'].encode()).digest()).decode()}'")
        for match in INLINE.finditer(html)
        if "src=" not in match["attributes"] and "json" not in match["attributes"]
    }


def close(site: Path) -> None:
    """Put the policy into every page of the site."""
    pages = {path: path.read_text(encoding="utf-8") for path in sorted(site.glob("**/*.html"))}
    hashes = sorted(set().union(*map(inline_hashes, pages.values())))
    allowed = {tag: " ".join(one for of, one in hashes if of == tag) for tag in ("script", "style")}
    policy = f'<meta http-equiv="Content-Security-Policy" content="{POLICY.format(**allowed)}">'
    for path, html in pages.items():
        path.write_text(CHARSET.sub(lambda charset: f"{charset[0]}\n{policy}", html, count=1), encoding="utf-8")
