import time
from itertools import islice

from planted import CAUSES, Program, dist, on_two_ranks

# The right one, and those that counting does not show.
SLOW = [cause for cause in CAUSES if cause == "none" or cause.startswith("slow")]


def milliseconds(work, times=3):
    """The shortest of a few runs, each begun by all processes together."""
    runs = []
    for _ in range(times):
        dist.barrier()
        start = time.perf_counter()
        work()  # on a GPU, torch.cuda.synchronize() after it, before the clock
        runs.append(1000 * (time.perf_counter() - start))
    return min(runs)


def parts(loader, model, backward):
    """The loader alone, a fixed batch without exchange, and with it."""
    batches = iter(loader)
    batch = next(batches)

    def alone():
        with model.no_sync():
            backward(*batch)

    load = milliseconds(lambda: list(islice(batches, 1)), times=2)
    return load, milliseconds(alone), milliseconds(lambda: backward(*batch))


def on_rank(rank, world_size):
    programs = {cause: Program(cause, rank, world_size) for cause in SLOW}
    return {
        cause: parts(program.loader, program.model, program.backward)
        for cause, program in programs.items()
    }


if __name__ == "__main__":
    slowest = {}
    ranks = on_two_ranks(on_rank)
    print("milliseconds              loader  without exchange  with exchange")
    for cause in SLOW:
        slowest[cause] = list(map(max, *[rank[cause] for rank in ranks]))
        print("{:25} {:6.1f} {:17.1f} {:14.1f}".format(cause, *slowest[cause]))

# Proof: one waits for its files, and one for the exchange
if __name__ == "__main__":
    files = [cause for cause, (load, _, _) in slowest.items() if load > 200]
    link = [cause for cause, (_, own, both) in slowest.items() if both - own > 150]
    assert (files, link) == (["slow files"], ["slow link"]), slowest
