import argparse
import os
import re
import sys
from pathlib import Path


def train():
    parser = argparse.ArgumentParser()
    parser.add_argument("--local_rank", type=int)
    parser.add_argument("--epochs", type=int, default=1)
    args = parser.parse_args()
    print("local rank:", args.local_rank)


def show(kind, error, trace):
    """Print what the launcher writes, without what differs from run to run."""
    text = Path("stderr.txt").read_text()
    text += f"{kind.__module__}.{kind.__name__}: {error}"
    text = re.sub(r"(PID|binary:) \S+", r"\1 ...", text)
    text = re.sub(r"^(\[W|W\d|  time|  host).*\n", "", text, flags=re.MULTILINE)
    print(text)


if __name__ == "__main__":
    if "RANK" in os.environ:
        sys.exit(train())
    from torch.distributed.launch import main as launch

    sys.excepthook = show
    os.dup2(os.open("stderr.txt", os.O_CREAT | os.O_WRONLY), sys.stderr.fileno())
    launch(["--nproc-per-node=1", "--master-port=0", __file__, "--epochs=2"])
