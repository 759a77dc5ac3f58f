import io

import torch
from torch import nn

torch.manual_seed(0)
words, topics = torch.randint(50, (64, 12)), torch.randint(4, (64,))


def network():
    torch.manual_seed(1)
    return nn.Sequential(
        nn.Embedding(50, 8), nn.Flatten(), nn.LayerNorm(96), nn.Linear(96, 4)
    )


def grouped(model):
    """Weight decay for matrices, none for biases and norms."""
    matrices = [p for p in model.parameters() if p.ndim > 1]
    others = [p for p in model.parameters() if p.ndim < 2]
    groups = [{"params": matrices}, {"params": others, "weight_decay": 0.0}]
    return torch.optim.AdamW(groups, lr=0.01, weight_decay=0.1)


def train(model, optimizer):
    for _ in range(5):
        optimizer.zero_grad()
        nn.functional.cross_entropy(model(words), topics).backward()
        optimizer.step()


model = network()
optimizer = grouped(model)
train(model, optimizer)
file = io.BytesIO()
torch.save({"model": model.state_dict(), "adam": optimizer.state_dict()}, file)

file.seek(0)  # another script continues
checkpoint = torch.load(file)
resumed = network()
resumed.load_state_dict(checkpoint["model"])
optimizer = grouped(resumed)  # the same groups, in the same order
optimizer.load_state_dict(checkpoint["adam"])
train(resumed, optimizer)
loss = nn.functional.cross_entropy(resumed(words), topics).item()
print(f"loss: {loss:.4f}")

# Proof: the same training without a break.
whole = network()
steps = grouped(whole)
for _ in range(10):
    whole.zero_grad()
    nn.functional.cross_entropy(whole(words), topics).backward()
    steps.step()
expected = nn.functional.cross_entropy(whole(words), topics).item()
assert abs(loss - expected) < 1e-5
assert [group["weight_decay"] for group in steps.param_groups] == [0.1, 0.0]
