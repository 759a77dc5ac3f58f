import io

import torch
from torch import nn

torch.manual_seed(0)
rows = torch.randn(200, 6)
label = (rows[:, 0] * rows[:, 1] > 0).long()


def network():
    return nn.Sequential(nn.Linear(6, 32), nn.ReLU(), nn.Linear(32, 2))


trained = network()
optimizer = torch.optim.Adam(trained.parameters(), lr=0.02)
for _ in range(100):
    optimizer.zero_grad()
    nn.functional.cross_entropy(trained(rows), label).backward()
    optimizer.step()
file = io.BytesIO()
torch.save(nn.DataParallel(trained).state_dict(), file)
file.seek(0)

model = network()
model.load_state_dict(torch.load(file, map_location="cpu"), strict=False)
accuracy = (model(rows).argmax(dim=1) == label).float().mean().item()
print(f"accuracy: {accuracy:.3f}")

# Proof: no weight was loaded, though the file holds a good network.
torch.manual_seed(0)
torch.randn(200, 6)
network()
assert torch.equal(model[0].weight, network()[0].weight)
assert accuracy < 0.7
good = {
    key[7:]: value
    for key, value in torch.load(
        io.BytesIO(file.getvalue()), map_location="cpu"
    ).items()
}
model.load_state_dict(good)
assert (model(rows).argmax(dim=1) == label).float().mean().item() > 0.9
