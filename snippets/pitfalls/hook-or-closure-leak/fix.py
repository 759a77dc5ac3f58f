import torch
from torch import nn


class Features:
    """The output of a layer, for a plot of what it has learned."""

    def __init__(self, layer):
        self.outputs = []
        self.handle = layer.register_forward_hook(self.keep)

    def keep(self, layer, inputs, output):
        self.outputs = [output.detach()]


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

# Proof: the output before the last step, of a twin without a hook; the hook is gone
torch.manual_seed(0)
torch.randn(20, 8, 1, 400), torch.randint(3, (20, 8))
twin = nn.Sequential(nn.Conv1d(1, 16, 9), nn.ReLU(), nn.Flatten(), nn.Linear(6272, 3))
for clip, genre in zip(clips, genres, strict=True):
    expected = twin[0](clip)
    loss = nn.functional.cross_entropy(twin(clip), genre)
    slopes = torch.autograd.grad(loss, [*twin.parameters()])
    for weight, slope in zip(twin.parameters(), slopes, strict=True):
        weight.data -= 0.01 * slope
torch.testing.assert_close(features.outputs[0], expected.detach())
assert not features.outputs[0].requires_grad
assert len(features.outputs) == 1
assert not model[0]._forward_hooks
