"""Answers that hold for one build of the site: files are read once, not again for every page."""

from functools import cache

_kept = []


def once(function):
    """Return `function`, answering the second time what it answered the first, until `forget()`."""
    _kept.append(cache(function))
    return _kept[-1]


def forget() -> None:
    """Read everything anew: called when a build starts, since `mkdocs serve` builds again after each edit."""
    for function in _kept:
        function.cache_clear()
