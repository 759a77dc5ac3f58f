import torch
from torch import nn


def overwritten(model, reference, batches):
    """Keep the outputs of the last calls, and count those that changed."""
    with torch.no_grad():
        for batch in batches:  # warm-up and recording
            model(batch)
        kept = [model(batch) for batch in batches]
        wanted = [reference(batch) for batch in batches]
    pairs = zip(kept, wanted, strict=True)
    return sum(not torch.allclose(out, right, atol=1e-2) for out, right in pairs)


torch.manual_seed(0)
network = nn.Linear(32, 4)
memory = torch.empty(16, 4)
clips = torch.randn(4, 16, 32)
print(f"changed, a new tensor each: {overwritten(network, network, clips)} of 4")


def replay(batch):  # as a recorded graph does
    return memory.copy_(network(batch))


print(f"changed, the same memory: {overwritten(replay, network, clips)} of 4")
