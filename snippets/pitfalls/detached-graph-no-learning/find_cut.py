import torch
from torch import nn


class Pool(nn.Module):
    @torch.no_grad()  # left over from building a search index
    def forward(self, vectors):
        return vectors.mean(dim=1)


torch.manual_seed(0)
layers = {"words": nn.Embedding(100, 8), "pool": Pool(), "topic": nn.Linear(8, 3)}
model = nn.Sequential(*layers.values())

cuts = []
for name, layer in layers.items():

    def report(layer, inputs, output, name=name):
        arrives, leaves = inputs[0].requires_grad, output.requires_grad
        print(f"{name}: graph arrives {arrives}, graph leaves {leaves}")
        trainable = any(p.requires_grad for p in layer.parameters())
        if (arrives or trainable) and not leaves:
            cuts.append(name)

    layer.register_forward_hook(report)
model(torch.randint(100, (4, 12)))
print("cut in:", cuts)
