"""What the runner and the finder cost: `make benchmark`. No test depends on a time."""

import random
import statistics
import tempfile
import time
from pathlib import Path

from browsers import launch
from pastes import HOSTILE, REPORTS
from playwright.sync_api import sync_playwright

from guide import catalogue, claims
from guide.lanes import CORES, Lanes
from guide.run_snippet import ROOT, preload, run_snippet

EMPTY = "import torch\n"
TRAINING = """\
import torch
from torch import nn

torch.manual_seed({seed})
features, targets = torch.randn(64, 16), torch.randn(64, 1)
model = nn.Linear(16, 1)
optimizer = torch.optim.SGD(model.parameters(), lr=0.1)
for _ in range(5):
    optimizer.zero_grad()
    loss = nn.functional.mse_loss(model(features), targets)
    loss.backward()
    optimizer.step()
print(f"loss: {{loss.item():.4f}}")
"""


def scripts(folder: Path, text: str, count: int) -> list[Path]:
    paths = [folder / f"script_{seed}.py" for seed in range(count)]
    for seed, path in enumerate(paths):
        path.write_text(text.format(seed=seed))
    return paths


def in_turn(paths: list[Path]) -> float:
    """Return how many milliseconds a run takes in one lane, the median."""
    with Lanes(count=1) as lanes:
        lanes.submit(paths[0]).result()  # starts the lane
        return statistics.median(lanes.submit(path).result().seconds for path in paths) * 1e3


def at_once(paths: list[Path]) -> float:
    """Return how many milliseconds each of many runs takes on all cores."""
    with Lanes() as lanes:
        for waiting in [lanes.submit(path) for path in paths[: 2 * CORES]]:
            waiting.result()
        start = time.monotonic()
        for waiting in [lanes.submit(path) for path in paths]:
            assert waiting.result().ended == "finished"
        return (time.monotonic() - start) / len(paths) * 1e3


def runner(folder: Path) -> None:
    preload()
    code = compile(TRAINING.format(seed=0).replace("print", "str"), "training", "exec")
    exec(code, {})
    start = time.monotonic()
    for _ in range(20):
        exec(code, {})
    print(f"the training script in this very process: {(time.monotonic() - start) / 20 * 1e3:.0f} ms")
    print(f"import torch, isolated: {in_turn(scripts(folder, EMPTY, 50)):.0f} ms")
    training = scripts(folder, TRAINING, 300)
    print(f"the training script, isolated: {in_turn(training[:50]):.0f} ms (at most 35 over what it computes)")
    print(f"the same on {CORES} cores: {at_once(training):.0f} ms each")
    print(f"in a fresh interpreter: {run_snippet(training[0], fresh=True).seconds * 1e3:.0f} ms")


def synthetic(entries: list[dict], size: int) -> list[dict]:
    """Return the entries and as many others as are missing, made of their words and of words of their own."""
    chance = random.Random(0)
    words = sorted({word for entry in entries for line in entry["symptoms"] for word in line.split()})

    def others(text: str, number: int) -> str:
        mixed = (word if chance.random() < 0.3 else chance.choice(words) for word in text.split())
        return " ".join(f"{word}{number % 97}" if chance.random() < 0.3 else word for word in mixed)

    made = []
    for number in range(size - len(entries)):
        entry = entries[number % len(entries)]
        messages = [{**message, "text": others(message["text"], number)} for message in entry["messages"][:3]]
        symptoms = [others(line, number) for line in entry["symptoms"]]
        made.append({**entry, "slug": f"case-{number}", "messages": messages, "symptoms": symptoms})
    return entries[:size] + made


def finder() -> None:
    """Time the finder's ranking alone, on every report and on hostile text, in the browser."""
    entries = [one.entry() for one in catalogue.catalogue(ROOT)] + claims.myths(ROOT)
    with sync_playwright() as playwright:
        browser = launch(playwright)
        timed = "(() => { const start = performance.now(); %s; return performance.now() - start; })()"
        rank = timed % "errorFinder.rank(ix, paste)"
        for size, most in ((10_000, 50), (250, 16)):
            page = browser.new_page()
            for part in ("plain", "extract", "private", "tokens", "words", "rank"):
                page.add_script_tag(path=ROOT / "docs" / "javascripts" / f"error-finder-{part}.js")
            page.evaluate("entries => { window.entries = entries; }", synthetic(entries, size))
            built = page.evaluate(timed % "window.ix = errorFinder.index(entries)")
            print(f"index of {size} entries: {built:.0f} ms; the rest on a processor slowed down four times")
            page.context.new_cdp_session(page).send("Emulation.setCPUThrottlingRate", {"rate": 4})
            reports = [page.evaluate(f"paste => {rank}", report["query"]) for report in REPORTS]
            print(
                f"a report: median {statistics.median(reports):.1f} ms (at most {most}), longest {max(reports):.0f} ms"
            )
        for name, expression in HOSTILE.items():
            milliseconds = page.evaluate(f"(paste => {rank})({expression})")
            if milliseconds > 20:
                print(f"{name}: {milliseconds:.0f} ms (at most 400)")
        browser.close()


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as name:
        runner(Path(name))
    finder()
