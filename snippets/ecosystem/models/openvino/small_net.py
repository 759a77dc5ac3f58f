import os

import openvino as ov
import torch
from torch import nn

torch.manual_seed(0)


def pictures(count: int, size: int = 32) -> tuple[torch.Tensor, torch.Tensor]:
    """Return noise with horizontal, vertical or no stripes."""
    kind = torch.randint(3, (count,))
    wave = torch.sin(torch.arange(size) * 1.5 + 6 * torch.rand(count, 1))
    lines, none = wave.unsqueeze(2).expand(-1, -1, size), torch.zeros(count, size, size)
    stripes = torch.stack([lines, lines.transpose(1, 2), none])
    images = stripes[kind, torch.arange(count)] + torch.randn(count, size, size)
    return images.unsqueeze(1), kind


def block(inputs: int, outputs: int) -> list[nn.Module]:
    conv = nn.Conv2d(inputs, outputs, 3, padding=1)
    return [conv, nn.BatchNorm2d(outputs), nn.ReLU(), nn.MaxPool2d(2)]


net = nn.Sequential(
    *block(1, 16),
    *block(16, 32),
    nn.AdaptiveAvgPool2d(1),
    nn.Flatten(),
    nn.Linear(32, 3),
)
optimizer = torch.optim.Adam(net.parameters(), lr=0.01)
for _ in range(40):
    images, kinds = pictures(64)
    loss = nn.functional.cross_entropy(net(images), kinds)
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()

net.eval()
images, kinds = pictures(500)
with torch.no_grad():
    wanted = net(images)
print(f"torch: accuracy {(wanted.argmax(1) == kinds).float().mean():.0%}")

# The batch may have any size, the pictures must be 32 x 32.
model = ov.convert_model(net, example_input=images[:1], input=[-1, 1, 32, 32])
print("converted:", model.inputs[0].partial_shape, "to", model.outputs[0].partial_shape)
ov.save_model(model, "half.xml")  # float16 weights, by default
ov.save_model(model, "full.xml", compress_to_fp16=False)

core = ov.Core()
print("file  bytes  accuracy  error_below")
for name in ("full", "half"):
    compiled = core.compile_model(
        f"{name}.xml", "CPU", {"INFERENCE_PRECISION_HINT": "f32"}
    )
    got = torch.from_numpy(compiled(images.numpy())[0])
    right = (got.argmax(1) == kinds).float().mean()
    error = (got - wanted).abs().max() / wanted.abs().max()
    below = next(limit for limit in (1e-5, 1e-2, 1) if error < limit)
    print(f"{name}  {os.path.getsize(f'{name}.bin')}  {right:8.0%}  {below:11}")
print(
    "precision that was asked for:", compiled.get_property("INFERENCE_PRECISION_HINT")
)

# Proof: any batch, and each picture as in torch
compiled = core.compile_model("full.xml", "CPU", {"INFERENCE_PRECISION_HINT": "f32"})
for count in (1, 7):
    got = torch.from_numpy(compiled(images[:count].numpy())[0])
    torch.testing.assert_close(got, wanted[:count], rtol=1e-3, atol=1e-4)
