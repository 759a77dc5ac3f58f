from planted import CAUSES, Program, allreduce_hook, on_two_ranks
from torch.utils.flop_counter import FlopCounterMode


def count_bytes(sent):
    """A hook for model.register_comm_hook(None, ...) that notes what it exchanges."""

    def hook(_, bucket):
        sent.append(bucket.buffer().nbytes)
        return allreduce_hook(None, bucket)

    return hook


def cost(step, batch, sent):
    """Bytes of gradients and floating-point operations of one step."""
    sent.clear()
    with FlopCounterMode(display=False) as counter:
        step(*batch)
    return sum(sent), counter.get_total_flops()


def on_rank(rank, world_size):
    costs = {}
    for cause in CAUSES:
        program = Program(cause, rank, world_size, hook=count_bytes(sent := []))
        size = sum(p.nbytes for p in program.model.parameters() if p.requires_grad)
        costs[cause] = size, *cost(program.step, next(iter(program.loader)), sent)
    return costs


if __name__ == "__main__":
    costs = on_two_ranks(on_rank)[1]  # those of rank 1
    table = {cause: (n / size, work / n) for cause, (size, n, work) in costs.items()}
    print(f"{'':25} bytes/parameters  operations/byte")
    for cause, (times, intensity) in table.items():
        print(f"{cause:25} {times:16.1f} {intensity:16.0f}")

# Proof: one exchanges all gradients several times, one has little to compute
if __name__ == "__main__":
    assert [c for c, (times, _) in table.items() if times > 1.5] == [
        "exchange in each backward"
    ]
    assert [c for c, (_, intensity) in table.items() if intensity < 1000] == [
        "large table"
    ], table
