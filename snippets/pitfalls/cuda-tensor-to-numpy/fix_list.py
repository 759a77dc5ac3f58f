import torch
from torch import nn


def mean_error(model, batches, device):
    losses = []
    with torch.no_grad():
        for x, y in batches:
            losses.append(nn.functional.l1_loss(model(x.to(device)), y.to(device)))
    return torch.stack(losses).mean().item()  # one copy for all batches


torch.manual_seed(0)
device = "cuda" if torch.cuda.is_available() else "cpu"
model = nn.Linear(8, 1).to(device)
batches = [(torch.randn(20, 8), torch.randn(20, 1)) for _ in range(5)]
print(f"mean absolute error: {mean_error(model, batches, device):.4f}")

# Proof: the same number in NumPy, and no TypeError on the meta device
import numpy as np

weight, bias = (value.cpu().numpy() for value in model.state_dict().values())
x, y = (np.concatenate([batch[i].numpy() for batch in batches]) for i in (0, 1))
expected = np.abs(x @ weight.T + bias - y).mean()
assert np.isclose(mean_error(model, batches, device), expected, rtol=1e-4)
try:
    mean_error(nn.Linear(8, 1, device="meta"), batches, "meta")
except RuntimeError as error:  # item() finds no number there
    refused = str(error)
assert "meta" in refused
