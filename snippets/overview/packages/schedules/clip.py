import math

import torch
from torch import nn
from torch.utils.data import DataLoader, TensorDataset

torch.manual_seed(0)
trips = torch.randn(128, 2)  # distance, traffic
minutes = trips @ torch.tensor([[3.0], [0.5]]) + 0.1 * torch.randn(128, 1)
minutes[5] = 900.0  # a meter that ran all night
loader = DataLoader(TensorDataset(trips, minutes), batch_size=16)

found = {}
for limit in (math.inf, 1.0):
    torch.manual_seed(1)
    model = nn.Linear(2, 1)
    optimizer = torch.optim.SGD(model.parameters(), lr=0.05)
    scheduler = torch.optim.lr_scheduler.CosineAnnealingLR(optimizer, T_max=15)
    norms = []
    for _ in range(15):
        for batch, target in loader:
            loss = nn.functional.mse_loss(model(batch), target)
            optimizer.zero_grad()
            loss.backward()
            norms.append(nn.utils.clip_grad_norm_(model.parameters(), limit).item())
            optimizer.step()
        scheduler.step()  # here once an epoch
    found[limit] = model.weight[0].tolist()
    print(f"limit {limit}: largest norm {max(norms):.1f}, ", end="")
    print("weights", [f"{w:.2f}" for w in found[limit]])

clipped = {}
for clip in (nn.utils.clip_grad_norm_, nn.utils.clip_grad_value_):
    weight = nn.Parameter(torch.zeros(2))
    weight.grad = torch.tensor([8.0, 0.5])
    clip([weight], 1.0)
    clipped[clip.__name__] = weight.grad
    print(f"{clip.__name__:16} [8.0, 0.5] -> {[f'{g:.3f}' for g in weight.grad]}")

# Proof: the true weights are 3 and 0.5, and clipping by value turns the gradient
assert max(abs(w - t) for w, t in zip(found[1.0], (3, 0.5), strict=True)) < 0.3
assert abs(found[math.inf][1] - 0.5) > 1
gradient = torch.tensor([8.0, 0.5])
for name, cosine in (("clip_grad_norm_", 1.0), ("clip_grad_value_", 0.9206)):
    angle = torch.cosine_similarity(clipped[name], gradient, dim=0)
    assert abs(angle - cosine) < 0.001
weight.grad = torch.tensor([math.nan, 0.5])
try:
    nn.utils.clip_grad_norm_([weight], 1.0, error_if_nonfinite=True)
except RuntimeError:
    assert weight.grad[1] == 0.5
else:
    raise AssertionError("no error")
nn.utils.clip_grad_norm_([weight], 1.0)
assert weight.grad.isnan().all()
