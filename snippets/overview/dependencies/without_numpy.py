import subprocess
import sys

PROGRAM = """
import sys, warnings

class NoNumPy:  # as if it were not installed
    def find_spec(self, name, path=None, target=None):
        if name.partition(".")[0] == "numpy":
            raise ModuleNotFoundError("No module named 'numpy'", name="numpy")

sys.meta_path.insert(0, NoNumPy())
warnings.formatwarning = lambda text, kind, *place: f"{kind.__name__}: {text}\\n"

import torch
print("2 + 3 =", (torch.tensor(2) + torch.tensor(3)).item(), flush=True)
try:
    torch.ones(2).numpy()
except RuntimeError as error:
    print("RuntimeError:", error)
"""
command = [sys.executable, "-c", PROGRAM]
run = subprocess.run(command, capture_output=True, text=True, check=True)
print(run.stderr + run.stdout, end="")
assert "Failed to initialize NumPy" in run.stderr
assert "2 + 3 = 5" in run.stdout
assert "Numpy is not available" in run.stdout
