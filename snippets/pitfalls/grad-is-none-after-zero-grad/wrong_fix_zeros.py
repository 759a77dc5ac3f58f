import torch
from torch import nn

torch.manual_seed(0)
weather = torch.randn(96, 8)  # the quarter hours of a day
demand = weather @ torch.randn(8, 1)

model = nn.Linear(8, 1)
optimizer = torch.optim.Adam(model.parameters(), lr=0.1)
for step in range(3):
    loss = nn.functional.mse_loss(model(weather), demand)
    loss.backward()
    optimizer.step()
    optimizer.zero_grad(set_to_none=False)
    norm = model.weight.grad.norm()
    print(f"gradient norm of step {step}: {norm:.3f}")
    assert norm == 0
