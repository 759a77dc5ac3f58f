import io

import torch
from torch import nn

torch.manual_seed(0)
published = nn.Sequential(
    nn.Conv1d(1, 4, 5), nn.ReLU(), nn.Flatten(), nn.Linear(112, 3)
)
file = io.BytesIO()  # the weights as published, without a prefix
torch.save(published.state_dict(), file)
file.seek(0)

device = "cuda" if torch.cuda.is_available() else "cpu"
model = nn.Sequential(nn.Conv1d(1, 4, 5), nn.ReLU(), nn.Flatten(), nn.Linear(112, 3))
model.load_state_dict(torch.load(file))
model = nn.DataParallel(model.to(device))  # after the weights are in
total = model(torch.ones(2, 1, 32, device=device)).sum().item()
print(f"sum of the scores: {total:.4f}")

# Proof: the sum worked out from the published weights.
conv, linear = published[0], published[3]
channel = (conv.weight.sum(dim=(1, 2)) + conv.bias).clamp(min=0)
expected = 2 * (linear.weight @ channel.repeat_interleave(28) + linear.bias).sum()
assert abs(total - expected.item()) < 1e-3
assert next(iter(model.state_dict())) == "module.0.weight"
