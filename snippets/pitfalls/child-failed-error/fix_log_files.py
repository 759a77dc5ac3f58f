import itertools
import logging
import os
import sys
from decimal import Decimal
from pathlib import Path

PATIENTS = ["61,0.82", "47,1.10", "55,0.71", "70,n/a"]  # age, creatinine


def scan(rank, world_size):
    highest = 0.0
    mine = itertools.cycle(PATIENTS[rank::world_size])
    for line in itertools.islice(mine, 20_000_000):  # a long list
        highest = max(highest, float(Decimal(line.split(",")[1])))


if __name__ == "__main__":
    if "RANK" in os.environ:
        sys.exit(scan(int(os.environ["RANK"]), int(os.environ["WORLD_SIZE"])))
    from torch.distributed.elastic.multiprocessing.errors import ChildFailedError
    from torch.distributed.run import main as torchrun

    logging.disable(logging.ERROR)  # the files alone are shown here
    os.dup2(os.open("stderr.txt", os.O_CREAT | os.O_WRONLY), sys.stderr.fileno())
    options = ["--standalone", "--nproc-per-node=2", "--log-dir=logs", "--redirects=3"]
    try:
        torchrun([*options, __file__])
    except ChildFailedError:
        logs = sorted(Path("logs").glob("*/attempt_0/*/stderr.log"))
    for log in logs:
        last = log.read_text().splitlines()[-1:]
        print(f"rank {log.parent.name}, last line of {log.name}: {last}")

# Proof: rank 1 of 2 has the patient without a value.
texts = {int(log.parent.name): log.read_text() for log in logs}
failed = [line.endswith("n/a") for line in PATIENTS].index(True) % 2
assert "decimal.InvalidOperation" in texts.pop(failed)
assert texts == {1 - failed: ""}
