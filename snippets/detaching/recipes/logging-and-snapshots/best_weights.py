import copy

import torch
from torch import nn

torch.manual_seed(0)
model = nn.Sequential(nn.Linear(4, 32), nn.Tanh(), nn.Linear(32, 1))
optimizer = torch.optim.Adam(model.parameters(), lr=0.02)
rides, demand = torch.randn(20, 4), torch.randn(20, 1)  # noise: it can only overfit
held_out, truth = torch.randn(200, 4), torch.zeros(200, 1)


@torch.no_grad()
def validate():
    model.eval()
    loss = nn.functional.mse_loss(model(held_out), truth).item()
    model.train()
    return loss


best = float("inf")
for _ in range(60):
    optimizer.zero_grad()
    nn.functional.mse_loss(model(rides), demand).backward()
    optimizer.step()
    if (loss := validate()) < best:
        best, best_weights = loss, copy.deepcopy(model.state_dict())
        not_a_copy = model.state_dict()

last = validate()
model.load_state_dict(not_a_copy)
followed = validate()
model.load_state_dict(best_weights)
restored = validate()
assert restored == best
assert followed == last
assert last > 1.5 * best
print(f"best validation loss:          {best:.4f}")
print(f"with the last weights:         {last:.4f}")
print(f"with a deep copy of the best:  {restored:.4f}")
print(f"with the state_dict() kept:    {followed:.4f}")
