import os
import shutil
from concurrent.futures import ProcessPoolExecutor
from importlib.util import find_spec
from multiprocessing import get_context
from pathlib import Path


def forecast(demand):
    import torch

    return torch.tensor(demand).mean().item()


if __name__ == "__main__":
    # The folder of another program holds a file with the name of one of torch's.
    torchs = Path(find_spec("torch").origin).parent / "lib"
    os.makedirs("simulator/lib")
    shutil.copy(torchs / "libtorch_global_deps.so", "simulator/lib/libc10.so")
    os.environ["LD_LIBRARY_PATH"] = os.path.abspath("simulator/lib")

    del os.environ["LD_LIBRARY_PATH"]  # in a shell: unset LD_LIBRARY_PATH

    fresh = get_context("spawn")  # a process that has not imported torch
    with ProcessPoolExecutor(1, mp_context=fresh) as worker:
        demand = worker.submit(forecast, [410.0, 470.0]).result()
    print(f"demand: {demand:.1f}")

# Proof: the mean by hand, from a process that would have met the other file.
if __name__ == "__main__":
    assert demand == (410 + 470) / 2
    assert os.path.exists("simulator/lib/libc10.so")
