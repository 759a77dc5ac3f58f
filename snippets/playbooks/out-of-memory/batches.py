import statistics

import torch
from planted import CAUSES, Program
from torch.utils._pytree import tree_leaves


def largest_batch(loader):
    """The elements of the largest batch, over those of the one in the middle."""
    batches = ([t for t in tree_leaves(b) if torch.is_tensor(t)] for b in loader)
    sizes = [max(tensor.numel() for tensor in tensors) for tensors in batches]
    return max(sizes) / statistics.median(sizes), sizes.index(max(sizes)), len(sizes)


torch.set_num_threads(1)
table = {cause: largest_batch(Program(cause).loader()) for cause in CAUSES}
print(f"{'largest batch:':26} over median  number  batches")
for cause, (ratio, number, count) in table.items():
    print(f"{cause:26} {ratio:11.2f} {number:7} {count:8}")

# Proof: it shows one of the mistakes, and the batch
found = [cause for cause, (ratio, _, _) in table.items() if ratio > 3]
assert found == ["one long history"], found
assert table["one long history"][1] == 77 // 16
