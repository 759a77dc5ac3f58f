"""The harm of a silent pitfall under other seeds: what one seed shows may be luck.

For each fix of a silent page, it and its wrong script are run with every literal seed raised by one to five: the proof
must hold each time, and of the results that both show, one at least must differ as it does on the page.
"""

import re
from collections.abc import Callable
from concurrent.futures import Future
from pathlib import Path

from guide.obligations import results
from guide.run_snippet import Run
from guide.scripts import counterpart

MORE = range(1, 6)
_SEED = re.compile(r"\b((?:manual_seed|manual_seed_all|seed|default_rng|RandomState|Random)\()(\d+)(?=\))")
_NUMBER = re.compile(r"-?\d[\d,]*(?:\.\d+)?(?:e[+-]?\d+)?|-?inf|nan")


def with_seeds_raised(text: str, by: int) -> str:
    """Return a script with the literal seeds of torch, NumPy and random raised."""
    return _SEED.sub(lambda match: f"{match[1]}{int(match[2]) + by}", text)


class OtherSeeds:
    """A fix of a silent page and its wrong script under five other seeds, run in lanes; `findings()` waits for them."""

    def __init__(self, fix: Path, submit: Callable[..., "Future[Run]"]):
        self._bad = counterpart(fix)
        self._runs = []
        if not self._bad or not any(_SEED.search(path.read_text(encoding="utf-8")) for path in (self._bad, fix)):
            return
        for by in (0, *MORE):
            texts = [with_seeds_raised(path.read_text(encoding="utf-8"), by) for path in (self._bad, fix)]
            self._runs.append([submit(text=text) for text in texts])

    def findings(self) -> list[str]:
        """Return the seeds under which the proof fails, and the harm if no result shows it under all of them."""
        shown, *others = [[run.result() for run in pair] for pair in self._runs] or [()]
        broken = [
            f"with seeds raised by {by}: {self._bad.stem} {bad.ended}, the fix {fix.ended}"
            for by, (bad, fix) in zip(MORE, others, strict=False)
            if {bad.ended, fix.ended} != {"finished"}
        ]
        if broken or not others:
            return broken
        kept = set.intersection(*(set(directions(*pair).items()) for pair in (shown, *others)))
        return [] if kept else ["under other seeds the harm is not there: no result differs as it does on the page"]


def directions(bad: Run, fix: Run) -> dict[str, str]:
    """Return, for each label under which two scripts show different results, which of them shows the larger number."""
    mine, theirs = results(bad.output), results(fix.output)
    return {
        label: direction(mine[label], theirs[label])
        for label in mine.keys() & theirs.keys()
        if mine[label] != theirs[label]
    }


def direction(bad: str, fix: str) -> str:
    """Return how two results differ: by their first numbers, where they have such."""
    numbers = [_NUMBER.search(text) for text in (bad, fix)]
    if not all(numbers):
        return "differ"
    first, second = [float(number[0].replace(",", "")) for number in numbers]
    return "more" if first > second else "less" if first < second else "differ"
