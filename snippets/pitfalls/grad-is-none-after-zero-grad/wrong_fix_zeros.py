import torch
from torch import nn

torch.manual_seed(0)
weather = torch.randn(96, 8)  # the quarter hours of a day
demand = weather @ torch.randn(8, 1)

model = nn.Linear(8, 1)
optimizer = torch.optim.Adam(model.parameters(), lr=0.1)
norms = []
for step in range(3):
    loss = nn.functional.mse_loss(model(weather), demand)
    loss.backward()
    optimizer.step()
    optimizer.zero_grad(set_to_none=False)
    norms.append(model.weight.grad.norm().item())
    print(f"gradient norm of step {step}: {norms[step]:.3f}")

# Proof: the weights have moved, and the log says zero
assert norms == [0, 0, 0]
torch.manual_seed(0)
torch.randn(96, 8), torch.randn(8, 1)
moved = model.weight - nn.Linear(8, 1).weight
assert moved.abs().min() > 0.1
