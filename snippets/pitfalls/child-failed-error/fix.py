import itertools
import os
from decimal import Decimal
from multiprocessing import get_context

from torch.distributed.elastic.multiprocessing.errors import record

PATIENTS = ["61,0.82", "47,1.10", "55,0.71", "70,n/a"]  # age, creatinine


@record
def scan(rank, world_size):
    highest = 0.0
    mine = itertools.cycle(PATIENTS[rank::world_size])
    for line in itertools.islice(mine, 20_000_000):  # a long list
        highest = max(highest, float(Decimal(line.split(",")[1])))


if __name__ == "__main__":
    from torch.distributed.elastic.multiprocessing.errors import (
        ChildFailedError,
        ProcessFailure,
    )

    # As torchrun does: it names a file to each rank, and reads it if the rank failed.
    os.environ["TORCHELASTIC_ERROR_FILE"] = "error.json"
    os.dup2(os.open("stderr.txt", os.O_CREAT | os.O_WRONLY), 2)
    rank = get_context("fork").Process(target=scan, args=(1, 2))
    rank.start()
    rank.join()
    failure = ProcessFailure(1, rank.pid, rank.exitcode, "error.json")
    report = str(ChildFailedError("fix.py", {1: failure})).partition("Root Cause")[2]
    for line in map(str.strip, report.splitlines()):
        if line.startswith(("rank", "exitcode", "traceback", "File", "decimal")):
            print(line)

# Proof: the line of the script that reads the patient without a value.
from pathlib import Path

source = Path(__file__).read_text().splitlines()
place = int(report.rpartition(", line ")[2].partition(",")[0])
assert "Decimal(line" in source[place - 1]
assert "decimal.InvalidOperation" in report
assert failure.exitcode == 1
assert "InvalidOperation" in Path("stderr.txt").read_text()
