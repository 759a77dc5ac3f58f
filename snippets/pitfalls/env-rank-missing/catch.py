import os

NEEDED = "RANK", "WORLD_SIZE", "MASTER_ADDR", "MASTER_PORT", "LOCAL_RANK"


def assert_launched():
    """Name all that is missing, not only the first."""
    missing = [name for name in NEEDED if not os.environ.get(name)]
    hint = "start with: torchrun --standalone --nproc-per-node=2 train.py"
    assert not missing, f"{', '.join(missing)} not set; {hint}"


os.environ.update(RANK="0", WORLD_SIZE="1", MASTER_ADDR="")
try:
    assert_launched()
except AssertionError as error:
    print(error)
