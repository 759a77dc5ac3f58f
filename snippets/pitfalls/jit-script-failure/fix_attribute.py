import warnings

import torch
from torch import nn

warnings.filterwarnings("ignore", message=r"`torch\.jit\.")  # it is deprecated


class Recommender(nn.Module):
    def __init__(self, config):
        super().__init__()
        self.scale = float(config["scale"])
        self.users = nn.Embedding(10, config["size"])

    def forward(self, user):
        return self.users(user) * self.scale


torch.manual_seed(0)
model = Recommender({"size": 4, "scale": 0.5, "name": "users-v2"})
scripted = torch.jit.script(model)
print(f"first: {scripted(torch.tensor([3]))[0, 0].item():.4f}")

# Proof: half of the table's row.
assert torch.equal(scripted(torch.tensor([3]))[0], model.users.weight[3] / 2)
assert isinstance(scripted, torch.jit.ScriptModule)
