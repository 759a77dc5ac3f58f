import torch
from torch import nn

torch.manual_seed(0)
clips = torch.randn(64, 8)  # eight features of each audio clip
loudness = clips[:, :1] * clips[:, 1:2]

model = nn.Sequential(nn.Linear(8, 16), nn.Tanh(), nn.Linear(16, 1))
model[0].requires_grad_(False)
trainable = [p for p in model.parameters() if p.requires_grad]
optimizer = torch.optim.SGD(trainable, lr=0.1)
before = model[0].weight.clone()

for epoch in range(20):
    if epoch == 10:
        model[0].requires_grad_(True)
        optimizer.add_param_group({"params": model[0].parameters()})
    model.zero_grad()
    loss = nn.functional.mse_loss(model(clips), loudness)
    loss.backward()
    optimizer.step()

change = (model[0].weight - before).abs().max()
print(f"largest change in the unfrozen layer: {change:.4f}")

# Proof: ten steps of the last layer and ten of all, without an optimizer
torch.manual_seed(0)
torch.randn(64, 8)
twin = nn.Sequential(nn.Linear(8, 16), nn.Tanh(), nn.Linear(16, 1))
start = twin[0].weight.detach().clone()
for epoch in range(20):
    weights = list(twin.parameters()) if epoch >= 10 else list(twin[2].parameters())
    of_loss = nn.functional.mse_loss(twin(clips), loudness)
    with torch.no_grad():
        for weight, grad in zip(
            weights, torch.autograd.grad(of_loss, weights), strict=True
        ):
            weight -= 0.1 * grad
for found, wanted in zip(model.parameters(), twin.parameters(), strict=True):
    torch.testing.assert_close(found, wanted)
torch.testing.assert_close(change, (twin[0].weight - start).abs().max())
assert change > 1e-3
