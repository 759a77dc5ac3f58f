# Needs a CPU build of torch.
import torch


def require_gpu():
    """Stop a job that is meant for a GPU before it loads its data."""
    built_for = {
        "CUDA": torch.version.cuda,
        "ROCm": torch.version.hip,
        "XPU": getattr(torch.version, "xpu", None),
        "MPS": torch.backends.mps.is_built(),
    }
    names = [name for name, built in built_for.items() if built]
    message = f"no GPU available; torch {torch.__version__} is built for {names}"
    assert torch.accelerator.is_available(), message


try:
    require_gpu()
except AssertionError as error:
    print(f"stopped: {error}")
