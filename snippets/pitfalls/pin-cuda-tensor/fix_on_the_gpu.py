import torch
from torch import nn

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")

torch.manual_seed(0)
wells = torch.randn(96, 6)  # six sensors of 96 wells
flow = wells.sum(dim=1, keepdim=True)
wells, flow = wells.to(device), flow.to(device)  # once, if they fit

model = nn.Linear(6, 1).to(device)
seen = []
for rows in torch.randperm(96).to(device).split(32):
    loss = nn.functional.mse_loss(model(wells[rows]), flow[rows])
    seen += rows.tolist()
    print(f"batch of {len(rows)}, loss: {loss.item():.3f}")

# Proof: each row once, in another order, and the loss of the last batch in NumPy.
assert sorted(seen) == list(range(96)) != seen
w, b = (part.detach().double().cpu().numpy() for part in model.parameters())
errors = (wells.double().cpu().numpy() @ w.T + b - flow.double().cpu().numpy())[seen]
assert abs((errors[-32:] ** 2).mean() - loss.item()) < 1e-5
