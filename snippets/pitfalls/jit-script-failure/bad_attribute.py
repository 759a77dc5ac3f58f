import torch
from torch import nn


class Recommender(nn.Module):
    def __init__(self, config):
        super().__init__()
        self.config = config
        self.users = nn.Embedding(10, config["size"])

    def forward(self, user):
        return self.users(user) * self.config["scale"]


torch.manual_seed(0)
model = Recommender({"size": 4, "scale": 0.5, "name": "users-v2"})
scripted = torch.jit.script(model)
print(f"first: {scripted(torch.tensor([3]))[0, 0].item():.4f}")
