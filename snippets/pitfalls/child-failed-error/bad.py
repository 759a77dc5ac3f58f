import itertools
import os
import re
import sys
from decimal import Decimal
from pathlib import Path

PATIENTS = ["61,0.82", "47,1.10", "55,0.71", "70,n/a"]  # age, creatinine


def scan(rank, world_size):
    highest = 0.0
    mine = itertools.cycle(PATIENTS[rank::world_size])
    for line in itertools.islice(mine, 20_000_000):  # a long list
        highest = max(highest, float(Decimal(line.split(",")[1])))


def show(kind, error, trace):
    """Print what torchrun writes, without what differs from run to run."""
    text = Path("stderr.txt").read_text()
    text += f"{kind.__module__}.{kind.__name__}: {error}"
    text = re.sub(r"(PID|binary:) \S+", r"\1 ...", text)
    text = re.sub(r"^(\[W|W\d|  time|  host).*\n", "", text, flags=re.MULTILINE)
    print(text)


if __name__ == "__main__":
    if "RANK" in os.environ:
        sys.exit(scan(int(os.environ["RANK"]), int(os.environ["WORLD_SIZE"])))
    from torch.distributed.run import main as torchrun

    sys.excepthook = show
    os.dup2(os.open("stderr.txt", os.O_CREAT | os.O_WRONLY), sys.stderr.fileno())
    torchrun(["--standalone", "--nproc-per-node=2", __file__])
