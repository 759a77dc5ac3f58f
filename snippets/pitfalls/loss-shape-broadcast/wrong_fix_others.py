import torch
from torch import nn

torch.manual_seed(0)
weather = torch.randn(150, 3)  # sunshine, clouds, temperature, standardised
energy = weather @ torch.tensor([6.0, -3.0, 1.0]) + torch.randn(150) + 30  # kWh a day

large = nn.Sequential(nn.Linear(3, 16), nn.ReLU(), nn.Linear(16, 1))
variants = {
    "target.unsqueeze(0)": (nn.Linear(3, 1), energy.unsqueeze(0)),
    "larger model": (large, energy),
}
errors = []
for name, (model, target) in variants.items():
    optimizer = torch.optim.Adam(model.parameters(), lr=0.5)
    for _ in range(200):
        optimizer.zero_grad()
        loss = nn.functional.mse_loss(model(weather), target)
        loss.backward()
        optimizer.step()
    forecast = model(weather).detach().squeeze(-1)
    errors.append((forecast - energy).square().mean())
    print(f"squared error: {errors[-1]:.2f} ({name})")
print(f"variance of the energy: {energy.var(correction=0):.2f}")

# Proof: both models have trained, and both have the error of a constant.
assert all(abs(error / energy.var(correction=0) - 1) < 0.01 for error in errors)
