"""Run scripts on every core at once: each lane is a process that has loaded torch and forks for each script.

A process of its own is a third cheaper to fork than a test runner, lets the lanes differ in their settings (threads,
kernels, hash seed), and keeps forks away from the threads of a browser's driver.
"""

import json
import os
import subprocess
import sys
from concurrent.futures import Future, ThreadPoolExecutor
from pathlib import Path
from queue import SimpleQueue

from guide.run_snippet import ROOT, SERVE, SETTINGS, Run

# On huge pages a fork of a process with torch costs 2 ms instead of 10: there are fewer entries to copy.
CHEAP_FORKS = {"PYTHONMALLOC": "malloc", "GLIBC_TUNABLES": "glibc.malloc.hugetlb=1"}
# What must not change an output. Each way has a hash seed of its own: the order of a set is no output either.
WAYS = {
    "as it is": {"PYTHONHASHSEED": "1"},
    "with two threads": {"PYTHONHASHSEED": "2", "OMP_NUM_THREADS": "2"},
    "with plain kernels": {"PYTHONHASHSEED": "3", "ATEN_CPU_CAPABILITY": "default"},
}
CORES = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


class Lanes:
    """As many processes as there are cores, all with the same settings; each runs one script at a time."""

    def __init__(self, settings: dict[str, str] | None = None, count: int = CORES):
        self._settings = WAYS["as it is"] if settings is None else settings
        self._threads = ThreadPoolExecutor(count)
        self._idle = SimpleQueue()
        self._started = []
        for _ in range(count):
            self._idle.put(None)  # started when it is needed

    def submit(self, script: Path, **options) -> "Future[Run]":
        """Run a script when a lane is free; `options` are those of `run_snippet`."""
        return self._threads.submit(self._run, {"script": str(script), **options})

    def close(self) -> None:
        self._threads.shutdown(cancel_futures=True)
        for process in self._started:
            process.stdin.close()
            process.stdout.close()
            process.wait()

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.close()

    def _run(self, request: dict) -> Run:
        process = self._idle.get() or self._start()
        try:
            process.stdin.write(json.dumps(request) + "\n")
            process.stdin.flush()
            answer = json.loads(process.stdout.readline())
        finally:
            self._idle.put(process)
        return Run(**answer | {"warned": tuple(answer["warned"])})

    def _start(self) -> subprocess.Popen:
        process = subprocess.Popen(
            [sys.executable, "-m", "guide.run_snippet", SERVE],
            cwd=ROOT,
            env={**SETTINGS, **os.environ, **CHEAP_FORKS, **self._settings},
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        self._started.append(process)
        return process
