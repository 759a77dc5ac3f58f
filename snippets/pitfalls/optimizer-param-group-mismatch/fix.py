import io

import torch
from torch import nn

torch.manual_seed(0)
images, kinds = torch.randn(32, 20), torch.randint(3, (32,))


def network():
    torch.manual_seed(1)
    model = nn.Sequential(nn.Linear(20, 8), nn.Tanh(), nn.Linear(8, 3))
    model[0].requires_grad_(False)  # the backbone joins in later
    return model


def adam(model):
    return torch.optim.Adam([p for p in model.parameters() if p.requires_grad], lr=0.1)


def train(model, optimizer):
    for _ in range(5):
        optimizer.zero_grad()
        nn.functional.cross_entropy(model(images), kinds).backward()
        optimizer.step()


model = network()
train(model, adam(model))
model[0].requires_grad_(True)
optimizer = adam(model)
train(model, optimizer)
file = io.BytesIO()
torch.save({"model": model.state_dict(), "adam": optimizer.state_dict()}, file)

file.seek(0)  # the next day: resume
checkpoint = torch.load(file)
resumed = network()
resumed.load_state_dict(checkpoint["model"])
resumed[0].requires_grad_(True)  # as it was when this was saved
optimizer = adam(resumed)
optimizer.load_state_dict(checkpoint["adam"])
train(resumed, optimizer)
loss = nn.functional.cross_entropy(resumed(images), kinds).item()
print(f"loss: {loss:.4f}")

# Proof: the same training without a break, five steps of the head and ten of both.
whole = network()
whole[0].requires_grad_(True)
head = torch.optim.Adam(whole[2].parameters(), lr=0.1)
both = torch.optim.Adam(whole.parameters(), lr=0.1)
for steps in [head] * 5 + [both] * 10:
    whole.zero_grad()
    nn.functional.cross_entropy(whole(images), kinds).backward()
    steps.step()
expected = nn.functional.cross_entropy(whole(images), kinds).item()
assert abs(loss - expected) < 1e-5
