DOCKERFILE = """\
# syntax=docker/dockerfile:1
FROM python:3.12-slim

# gcc and g++, for torch.compile
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
# The driver is the host's: which parts of it the container gets
ENV NVIDIA_VISIBLE_DEVICES=all \\
    NVIDIA_DRIVER_CAPABILITIES=compute,utility
CMD ["python", "train.py"]
"""
print(DOCKERFILE, end="")

# Proof: the check of this page finds nothing, and each line that it asks for matters
from lint import findings, instructions
from pins import CUDA as REQUIREMENTS
from worse import WORSE

assert list(findings(DOCKERFILE, REQUIREMENTS)) == []
assert [name for name, _ in instructions(DOCKERFILE)] == [
    *("FROM", "RUN", "RUN", "WORKDIR", "COPY", "RUN", "COPY", "USER", "ENV", "CMD")
]
for line, becomes in WORSE.items():
    assert line in DOCKERFILE
    worse = DOCKERFILE.replace(line, becomes)
    assert len(list(findings(worse, REQUIREMENTS))) == 1, line
assert len(list(findings(DOCKERFILE, "torch\n"))) == 1
