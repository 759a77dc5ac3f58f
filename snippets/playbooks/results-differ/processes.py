import inspect
import os
import subprocess
import sys

from planted import CAUSES, REVIEW, numbered


def in_new_process(code, hash_seed):
    """What a program prints that is started with this hash seed."""
    environment = os.environ | {"PYTHONHASHSEED": str(hash_seed)}
    command = [sys.executable, "-c", code]
    return subprocess.check_output(command, env=environment, text=True)


# numbered() is what the programs number their words with.
code = (
    inspect.getsource(numbered)
    + f"""
for cause in {CAUSES}:
    print(*numbered({REVIEW.split()}, cause))
"""
)
runs = [in_new_process(code, hash_seed).splitlines() for hash_seed in (1, 2)]
counts = {}
for cause, first, second in zip(CAUSES, *runs, strict=True):
    pairs = zip(first.split(), second.split(), strict=True)
    counts[cause] = sum(one != other for one, other in pairs)
print(f"words with another number, of {len(set(REVIEW.split()))}:")
for cause, count in counts.items():
    print(f"{cause:24} {count:4}")

# Proof: it shows one of the mistakes
assert [cause for cause, count in counts.items() if count] == ["words from a set"]
