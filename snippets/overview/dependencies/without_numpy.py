import subprocess
import sys

PROGRAM = """
import sys
sys.modules["numpy"] = None  # as if it were not installed
import torch
print("2 + 3 =", (torch.tensor(2) + torch.tensor(3)).item())
try:
    torch.ones(2).numpy()
except RuntimeError as error:
    print("RuntimeError:", error)
"""
command = [sys.executable, "-W", "ignore", "-c", PROGRAM]
written = subprocess.run(command, capture_output=True, text=True, check=True).stdout
print(written, end="")
assert "2 + 3 = 5" in written
assert "Numpy is not available" in written
