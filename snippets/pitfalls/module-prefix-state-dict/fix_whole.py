import io

import torch
from torch import nn


class Training(nn.Module):
    """Stands for a LightningModule, which has the network as an attribute."""

    def __init__(self):
        super().__init__()
        self.model = nn.Linear(4, 2)
        self.register_buffer("class_weights", torch.tensor([0.2, 0.8]))


torch.manual_seed(0)
training = Training()
file = io.BytesIO()
torch.save({"epoch": 9, "state_dict": training.state_dict()}, file)
file.seek(0)

model = nn.Linear(4, 2)
state = {
    key.removeprefix("model."): value
    for key, value in torch.load(file)["state_dict"].items()
    if key.startswith("model.")
}
model.load_state_dict(state)
scores = model(torch.ones(4)).tolist()
print(f"scores of ones: {scores[0]:.4f}, {scores[1]:.4f}")

# Proof: the sums of the rows of the trained layer, and its bias.
w, b = training.model.weight.tolist(), training.model.bias.tolist()
assert all(abs(scores[k] - sum(w[k]) - b[k]) < 1e-5 for k in (0, 1))
assert sorted(state) == ["bias", "weight"]
assert len(training.state_dict()) == 3
