"""What makes a Dockerfile worse by one finding: a line that the check asks for, and what it becomes."""

WORSE = {
    "python:3.12-slim": "python",
    "USER app\n": "",
    "COPY requirements.txt .": "COPY . .",
    "--mount=type=cache,target=/pip": "",
    '["python", "train.py"]': "python train.py",
}
