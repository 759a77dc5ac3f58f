"""The browser that looks at the site: for the tests, the screenshot and the benchmark."""

import shutil

# The first draws no window, and costs a third less at each page.
NAMES = ["chromium-headless-shell", "chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome"]
ALONE = ["--no-sandbox", "--disable-gpu"]


def launch(playwright, options=ALONE):
    """Start an installed Chromium or Chrome, else the one that Playwright downloaded.

    Errors: playwright's Error, if there is none.
    """
    installed = next(filter(None, map(shutil.which, NAMES)), None)
    return playwright.chromium.launch(executable_path=installed, args=options)
