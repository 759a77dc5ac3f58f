from planted import CAUSES, DataLoader, Program, Songs, on_two_ranks


def work(loader):
    """The samples, the steps and the largest batch of an epoch of this process."""
    sizes = [len(batch[0]) for batch in loader]
    return sum(sizes), len(sizes), max(sizes)


def on_rank(rank, world_size):
    fast = [cause for cause in CAUSES if cause != "slow files"]
    return {cause: work(Program(cause, rank, world_size).loader) for cause in fast}


if __name__ == "__main__":
    ranks = on_two_ranks(on_rank)
    samples, *one = work(DataLoader(Songs("none"), 32, shuffle=True))
    table = {"one process": (samples / 256, *one)}
    for cause in ranks[0]:
        samples, steps, batches = zip(*[rank[cause] for rank in ranks], strict=True)
        table[cause] = sum(samples) / 256, max(steps), max(batches)
    print(f"{'':25} passes  steps  batch")
    for cause, (passes, steps, batch) in table.items():
        print(f"{cause:25} {passes:6.2f} {steps:6} {batch:6}")

# Proof: two mistakes show, one by the passes and one by the batch
if __name__ == "__main__":
    right = table["one process"]
    passes = [cause for cause in table if table[cause][0] > 1.5 * right[0]]
    batches = [cause for cause in table if table[cause][2] < right[2]]
    assert (passes, batches) == (["no sampler"], ["batch divided"]), table
