import torch
from torch import nn

torch.manual_seed(0)
backbone = nn.Sequential(nn.Conv2d(3, 16, 3, padding=1), nn.ReLU())
head = nn.Conv2d(16, 5, 1)  # 5 classes for each pixel
scenes, classes = torch.rand(2, 3, 32, 32), torch.randint(5, (2, 32, 32))

with torch.autocast("cpu", dtype=torch.bfloat16):
    features = backbone(scenes)
    logits = head(features)
    loss = nn.functional.cross_entropy(logits, classes)
loss.backward()
print(f"loss: {loss.item():.2f}")

# Proof: loss and gradients of a run in float32, which bfloat16 follows to two digits.
layers = nn.Sequential(*backbone, head)
gradients = [p.grad.clone() for p in layers.parameters()]
layers.zero_grad()
exact = nn.functional.cross_entropy(layers(scenes), classes)
exact.backward()
assert logits.dtype == torch.bfloat16
assert abs(loss.item() - exact.item()) < 0.01
for parameter, gradient in zip(layers.parameters(), gradients, strict=True):
    assert (parameter.grad - gradient).norm() < 0.05 * parameter.grad.norm()
