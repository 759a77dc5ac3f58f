from planted import CAUSES, Program, on_two_ranks
from torch.utils.flop_counter import FlopCounterMode

# Those that go through the data once, in the same batches, and without sleep().
LEFT_OUT = "no sampler", "batch divided", "slow files", "slow link"
COUNTED = [cause for cause in CAUSES if cause not in LEFT_OUT]


def work_by_step(loader, step):
    """The floating-point operations of this process in each step of an epoch."""
    work = []
    for batch in loader:
        with FlopCounterMode(display=False) as counter:
            step(*batch)  # and what else the loop does before the next step
        work.append(counter.get_total_flops())
    return work


def on_rank(rank, world_size):
    counts = {}
    for cause in COUNTED:
        program = Program(cause, rank, world_size)
        counts[cause] = work_by_step(program.loader, program.step)
    return counts


if __name__ == "__main__":
    ranks = on_two_ranks(on_rank)
    waits = {}
    print(f"{'millions of operations':25} rank 0  rank 1  slower of each step")
    for cause in ranks[0]:
        first, second = ranks[0][cause], ranks[1][cause]
        slower = sum(max(pair) for pair in zip(first, second, strict=True))
        waits[cause] = slower / ((sum(first) + sum(second)) / 2)
        totals = sum(first) / 1e6, sum(second) / 1e6, slower / 1e6
        print("{:25} {:6.0f} {:7.0f} {:20.0f}".format(cause, *totals))

# Proof: in two programs a process waits for the other
if __name__ == "__main__":
    unequal = [cause for cause, wait in waits.items() if wait > 1.1]
    assert unequal == ["rank 0 validates", "batches of one length"], waits
