from collections import Counter
from unittest import mock

from torch.distributed.run import determine_local_world_size


def local_ranks(option, cards):
    """Return each LOCAL_RANK that torchrun gives out on a machine with `cards`."""
    with (
        mock.patch("torch.cuda.is_available", return_value=True),
        mock.patch("torch.cuda.device_count", return_value=cards),
    ):
        return range(determine_local_world_size(option))


print("cards  --nproc-per-node  LOCAL_RANK without a card")
for cards in (4, 2, 1):
    for option in ("4", "gpu"):
        missing = [rank for rank in local_ranks(option, cards) if rank >= cards]
        print(f"{cards:5}  {option:16}  {missing}")
most = max(Counter(rank % 2 for rank in local_ranks("gpu", 2)).values())
print(f"processes on a card, of two: {most}")

# Proof: a number gives as many ranks on each machine, "gpu" one for each card
for cards in range(1, 9):
    assert [*local_ranks("4", cards)] == [0, 1, 2, 3]
    assert [*local_ranks("gpu", cards)] == [*range(cards)]
assert missing == []
assert most == 1
