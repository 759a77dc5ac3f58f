"""Check the files of an image: python lint.py Dockerfile requirements.txt"""

import re
import sys
from pathlib import Path

EXAMPLE = """\
FROM python
WORKDIR /app
COPY . .
RUN pip install -r requirements.txt
CMD python train.py
"""


def instructions(dockerfile):
    """Return pairs such as ("COPY", ". ."); continued lines are joined."""
    joined = re.sub(r"\\\n\s*", "", dockerfile)
    lines = [line.strip() for line in joined.splitlines()]
    pairs = [line.split(maxsplit=1) for line in lines if line and line[0] != "#"]
    return [(name.upper(), rest) for name, rest in pairs]


def findings(dockerfile, requirements):
    parts = instructions(dockerfile)
    install = next(i for i, (_, rest) in enumerate(parts) if "pip install" in rest)
    base = next(rest for name, rest in parts if name == "FROM")
    user = [rest for name, rest in parts if name == "USER"]
    versions = re.findall(r"^torch==\S+", requirements, re.M)
    if ":" not in base or base.endswith(":latest"):
        yield f"base image without a version: {base}"
    if not user or user[-1].split(":")[0] in ("root", "0"):
        yield "the program runs as root"
    if any(name == "COPY" and rest.endswith(". .") for name, rest in parts[:install]):
        yield "the code is copied before pip install: each change installs again"
    if "--mount=type=cache" not in parts[install][1]:
        yield "pip's downloads stay in the layer: no cache mount"
    if not any(name == "CMD" and rest.startswith("[") for name, rest in parts):
        yield "CMD runs below a shell, which gets the signals to stop"
    if not versions:
        yield "torch without an exact version"
    elif "+" in versions[0] and "index-url" not in requirements:
        yield f"{versions[0]} is not on PyPI: no index in the file"


if __name__ == "__main__":
    texts = [Path(name).read_text() for name in sys.argv[1:]]
    for text in findings(*(texts or [EXAMPLE, "torch==2.13.0+cpu"])):
        print(text)
