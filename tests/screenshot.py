"""Make docs/assets/screenshot.png for the README: the home page with a pasted error and its answer."""

import json
import subprocess
import sys
import tempfile
import threading
from functools import partial
from pathlib import Path

from browsers import launch
from playwright.sync_api import sync_playwright
from serve import Handler, Server

ROOT = Path(__file__).parent.parent


def screenshot(site: Path, target: Path) -> None:
    """Serve the built `site`, paste one of its own error messages into the box, and write the picture to `target`."""
    entries = json.loads((site / "errors.json").read_text(encoding="utf-8"))
    message = next(entry["messages"][0]["text"] for entry in entries if entry["kind"] == "error" and entry["messages"])
    server = Server(("127.0.0.1", 0), partial(Handler, directory=site))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    with sync_playwright() as playwright:
        browser = launch(playwright)
        page = browser.new_page(viewport={"width": 1280, "height": 860}, color_scheme="light")
        page.goto(f"http://127.0.0.1:{server.server_port}/")
        page.fill("#error-finder", message)
        page.wait_for_selector("#error-finder-results a")
        page.mouse.move(0, 0)
        page.screenshot(path=target)
        browser.close()
    server.shutdown()


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as folder:
        build = [sys.executable, "-m", "mkdocs", "build", "--strict", "--quiet", "--site-dir", folder]
        subprocess.run(build, cwd=ROOT, check=True)
        screenshot(Path(folder), ROOT / "docs" / "assets" / "screenshot.png")
