import tempfile

import torch
import torch.distributed as dist
from torch import nn
from torch.distributed.fsdp import fully_shard


class Matcher(nn.Module):
    def __init__(self):
        super().__init__()
        self.text = nn.Linear(6, 4)
        self.image = nn.Linear(8, 4)

    def forward(self, text, image):
        return (self.text(text) * self.image(image)).sum(dim=1)

    def embed(self, text):
        return nn.functional.normalize(self.text(text), dim=1)


with tempfile.TemporaryDirectory() as folder:
    store = f"file://{folder}/meet"
    dist.init_process_group("gloo", init_method=store, rank=0, world_size=1)
torch.manual_seed(0)
model = fully_shard(Matcher())
scores = model(torch.randn(5, 6), torch.randn(5, 8))
scores.sum().backward()
index = model.embed(torch.randn(20, 6))  # for the search afterwards
