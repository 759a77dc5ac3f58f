import subprocess
import sys
import venv


def version_in(python, package):
    """Return the version of a package that an interpreter has, or an empty text."""
    ask = f"from importlib import metadata; print(metadata.version('{package}'))"
    done = subprocess.run([python, "-c", ask], capture_output=True, text=True)
    return done.stdout.strip()


venv.create("project/.venv", symlinks=True)  # new, and still without torch
pythons = [sys.executable, "project/.venv/bin/python"]
having = [python for python in pythons if version_in(python, "torch")]
print(f"Pythons: {len(pythons)}, with torch: {len(having)}")

# Proof: the version is that which this Python imports
import torch

imported = torch.__version__.partition("+")[0]  # the wheel may not name its build
assert version_in(sys.executable, "torch").partition("+")[0] == imported
assert having == [sys.executable]
