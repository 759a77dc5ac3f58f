"""Lines of a Dockerfile that the check asks for, and what makes each one worse."""

WORSE = {
    "python:3.12-slim": "python",
    "USER app\n": "",
    "COPY requirements.txt .": "COPY . .",
    "--mount=type=cache,target=/pip": "",
    '["python", "train.py"]': "python train.py",
}
