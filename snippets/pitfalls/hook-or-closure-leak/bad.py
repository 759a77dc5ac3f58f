import torch
from torch import nn


class Features:
    """The output of a layer, for a plot of what it has learned."""

    def __init__(self, layer):
        self.outputs = []
        self.handle = layer.register_forward_hook(self.keep)

    def keep(self, layer, inputs, output):
        self.outputs.append(output)


torch.manual_seed(0)
clips, genres = torch.randn(20, 8, 1, 400), torch.randint(3, (20, 8))
model = nn.Sequential(nn.Conv1d(1, 16, 9), nn.ReLU(), nn.Flatten(), nn.Linear(6272, 3))
optimizer = torch.optim.SGD(model.parameters(), lr=0.01)

features = Features(model[0])
for clip, genre in zip(clips, genres, strict=True):
    loss = nn.functional.cross_entropy(model(clip), genre)
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
features.handle.remove()
print(f"outputs kept: {len(features.outputs)}")
print(f"MB kept: {sum(output.nbytes for output in features.outputs) / 1e6:.2f}")
