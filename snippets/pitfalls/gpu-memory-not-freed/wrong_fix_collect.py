import gc
import weakref

import torch
from torch import nn

alive = {}


def watch(tensors):
    """Note the bytes of tensors until their memory is freed."""
    for storage in (tensor.untyped_storage() for tensor in tensors):
        alive[storage.data_ptr()] = storage.nbytes()
        weakref.finalize(storage, alive.pop, storage.data_ptr())


torch.manual_seed(0)
texts, labels = torch.randint(5000, (8, 20)), torch.randint(4, (8,))
model = nn.Sequential(nn.EmbeddingBag(5000, 64), nn.ReLU(), nn.Linear(64, 4))
optimizer = torch.optim.Adam(model.parameters())

loss = nn.functional.cross_entropy(model(texts), labels)
loss.backward()
optimizer.step()
watch(model.parameters())
watch(weight.grad for weight in model.parameters())
watch(state[name] for state in optimizer.state.values() for name in state)
in_training = sum(alive.values())
print(f"MB alive in training: {in_training / 1e6:.2f}")

del model
gc.collect()
torch.cuda.empty_cache()  # without a GPU this does nothing
print(f"MB alive after it: {sum(alive.values()) / 1e6:.2f}")

# Proof: weights, gradients, two averages and three counters of Adam are all there
count = 5000 * 64 + 64 * 4 + 4
assert sum(alive.values()) == in_training == 4 * 4 * count + 3 * 4
del optimizer, loss
assert sum(alive.values()) == 0
