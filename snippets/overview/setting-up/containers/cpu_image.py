DOCKERFILE = """\
# syntax=docker/dockerfile:1
FROM python:3.12-slim

# For torch.compile; leave it out if you do not compile
RUN apt-get update \\
    && apt-get install -y --no-install-recommends g++ \\
    && rm -rf /var/lib/apt/lists/*

RUN useradd --create-home --uid 1000 app
WORKDIR /home/app

# What seldom changes comes first
COPY requirements.txt .
RUN --mount=type=cache,target=/pip \\
    pip install --cache-dir /pip -r requirements.txt

COPY --chown=app:app . .
USER app
CMD ["python", "train.py"]
"""
print(DOCKERFILE, end="")

# Proof: the check of this page finds nothing, and each line that it asks for matters
from lint import findings, instructions
from pins import CPU as REQUIREMENTS
from worse import WORSE

assert list(findings(DOCKERFILE, REQUIREMENTS)) == []
assert [name for name, _ in instructions(DOCKERFILE)] == [
    *("FROM", "RUN", "RUN", "WORKDIR", "COPY", "RUN", "COPY", "USER", "CMD")
]
for line, becomes in WORSE.items():
    assert line in DOCKERFILE
    worse = DOCKERFILE.replace(line, becomes)
    assert len(list(findings(worse, REQUIREMENTS))) == 1, line
assert len(list(findings(DOCKERFILE, "torch==2.13.0+cpu\n"))) == 1
assert len(list(findings(DOCKERFILE, "torch\n"))) == 1
