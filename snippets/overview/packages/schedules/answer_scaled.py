import torch
from torch import nn

torch.manual_seed(0)
homes = torch.rand(256, 3) * torch.tensor([1.0, 10.0, 1.0])
price = homes @ torch.tensor([[20.0], [3.0], [-12.0]])
price = (price - price.mean()) / price.std()
mean, std = homes.mean(0), homes.std(0)  # in a real program: of the training set
scaled = (homes - mean) / std

losses = {}
for name, inputs, rate in (("as they are", homes, 0.01), ("standardised", scaled, 0.1)):
    torch.manual_seed(1)
    model = nn.Linear(3, 1)
    optimizer = torch.optim.SGD(model.parameters(), lr=rate)
    for _ in range(80):
        loss = nn.functional.mse_loss(model(inputs), price)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
    curvature = torch.linalg.eigvalsh(inputs.T @ inputs / 128)  # 2 / items
    losses[name] = nn.functional.mse_loss(model(inputs), price).item()
    print(f"{name}: loss {losses[name]:.4f}, ", end="")
    print(f"curvature from {curvature[0]:.2f} to {curvature[-1]:.2f}")

# Proof: same optimizer, same number of steps
assert losses["as they are"] > 0.4
assert losses["standardised"] < 1e-4
