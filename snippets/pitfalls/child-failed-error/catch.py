import os
import re
import subprocess
import sys
from pathlib import Path

TRAIN = """
import ctypes

def read_volume(address):
    return ctypes.string_at(address)  # as a faulty extension does

def train():
    for address in [0]:
        read_volume(address)

train()
"""
Path("train.py").write_text(TRAIN)
alone = {**os.environ, "RANK": "0", "LOCAL_RANK": "0", "WORLD_SIZE": "1"}
command = [sys.executable, "-X", "faulthandler", "train.py"]
run = subprocess.run(command, env=alone, capture_output=True, text=True)
print("exit code:", run.returncode)
print(run.stderr.partition("\n")[0])
for line, function in re.findall(r'train\.py", line (\d+) in (\S+)', run.stderr):
    print(f"line {line}, in {function}")
