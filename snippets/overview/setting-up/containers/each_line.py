"""Each line that the check asks for matters: without it, there is one finding."""

from lint import findings

WORSE = {
    "python:3.12-slim": "python",
    "USER app\n": "",
    "COPY requirements.txt .": "COPY . .",
    "--mount=type=cache,target=/pip": "",
    '["python", "train.py"]': "python train.py",
}


def all_matter(dockerfile, requirements):
    for line, becomes in WORSE.items():
        assert line in dockerfile
        worse = dockerfile.replace(line, becomes)
        assert len(list(findings(worse, requirements))) == 1, line
