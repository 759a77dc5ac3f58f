import os
import shutil

import torch

os.environ["PATH"] = ""  # as in an image without g++
os.environ.pop("CXX", None)
print("g++ found at:", shutil.which("g++"))


@torch.compile
def loudness(signal):
    return 20 * (signal.square().mean().sqrt() + 1e-6).log10()


signal = torch.full((48_000,), 0.1)
try:
    loudness(signal)
except RuntimeError as error:
    print(f"{type(error).__name__}: {error}".splitlines()[0])
else:
    raise AssertionError("it was compiled")

torch.compiler.set_stance("force_eager")
print("decibels, in eager mode:", round(loudness(signal).item(), 2))

# Proof: by hand, 20 log10(0.1)
torch.testing.assert_close(loudness(signal).item(), -20.0, atol=1e-3, rtol=0)
