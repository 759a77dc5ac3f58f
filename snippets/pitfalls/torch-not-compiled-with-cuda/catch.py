import torch


def require_gpu_build(cuda=torch.version.cuda, hip=torch.version.hip):
    """Stop a job that is meant for a GPU before it loads its data."""
    assert cuda or hip, "this torch is a CPU build; install one for CUDA"


BUILDS = {  # what torch.version.cuda was in three installed builds
    "2.13.0+cpu": None,
    "2.11.0+cu130": "13.0",
    "2.15.0+cu132": "13.2",
}
for name, cuda in BUILDS.items():
    try:
        require_gpu_build(cuda, hip=None)
        print(f"{name}: goes on")
    except AssertionError as error:
        print(f"{name}: {error}")

try:
    require_gpu_build()
    built = True
except AssertionError:
    built = False
assert built == torch.backends.cuda.is_built()
