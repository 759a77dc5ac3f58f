import tempfile

import torch
import torch.distributed as dist
from torch import nn
from torch.distributed.fsdp import fully_shard, register_fsdp_forward_method


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
register_fsdp_forward_method(model, "embed")
scores = model(torch.randn(5, 6), torch.randn(5, 8))
scores.sum().backward()
words = torch.randn(20, 6)
index = model.embed(words)
print("kind of the result:", type(index).__name__)
print(f"first entry: {index[0, 0]:.4f}")

# Proof: the same layer with the whole weight, by hand.
model.reshard()
weight, bias = (p.full_tensor().detach() for p in model.text.parameters())
plain = words @ weight.T + bias
plain /= plain.square().sum(dim=1, keepdim=True).sqrt()
assert type(index) is torch.Tensor
assert (index - plain).abs().max() < 1e-6
torch.manual_seed(0)
assert (weight - Matcher().text.weight).abs().max() == 0
dist.destroy_process_group()
