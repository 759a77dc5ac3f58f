import weakref

import torch

batches = []


def step(size):
    batch = torch.randn(size, 3, 32, 32)
    batches.append(weakref.ref(batch))
    if size > 32:  # stands for a card that is too small
        batch.view(-1, 5)
    return batch


torch.manual_seed(0)
failed = {}
for size in (256, 128, 64, 32, 16):
    try:
        fits = step(size)
        break
    except RuntimeError as error:
        failed[size] = error
alive = [batch for batch in (ref() for ref in batches) if batch is not None]
print(f"largest batch that fits: {len(fits)}, sizes that failed: {len(failed)}")
print(f"MB alive after the search: {sum(batch.nbytes for batch in alive) / 1e6:.2f}")
