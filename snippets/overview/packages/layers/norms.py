import torch
from torch import nn

torch.manual_seed(0)
images = torch.randn(8, 4, 5, 5) * 3 + 10  # batch, channels, height, width
layers = {
    "BatchNorm2d": nn.BatchNorm2d(4),
    "LayerNorm": nn.LayerNorm([4, 5, 5]),
    "GroupNorm": nn.GroupNorm(2, 4),
    "InstanceNorm2d": nn.InstanceNorm2d(4),
    "RMSNorm": nn.RMSNorm([4, 5, 5]),
}
others = images.clone()
others[1:] += 5  # other companions for the first image
print("layer           mean    std     companions  eval    buffers")
change = {}
for name, layer in layers.items():
    output = layer(images)
    companions = (layer(others)[0] - output[0]).abs().max().item()
    training = layer(images)
    change[name] = companions, (layer.eval()(images) - training).abs().max().item()
    mean, std = output.mean().item(), output.std().item()
    state = [name for name, _ in layer.named_buffers()][:2]
    print(f"{name:16}{mean:<z8.3f}{std:<8.3f}", end="")
    print(f"{companions:<12.3f}{change[name][1]:<8.3f}{', '.join(state) or '-'}")

# Proof: BatchNorm mixes the images and differs in eval(), the others do neither
for name, both in change.items():
    if name == "BatchNorm2d":
        assert min(both) > 0.5
    else:
        assert max(both) == 0
mean, var = images.mean((0, 2, 3)), images.var((0, 2, 3), unbiased=False)
by_hand = (images - mean[:, None, None]) / (var[:, None, None] + 1e-5).sqrt()
torch.testing.assert_close(layers["BatchNorm2d"].train()(images), by_hand)
for name, groups in (("InstanceNorm2d", 4), ("GroupNorm", 2), ("LayerNorm", 1)):
    parts = images.view(8, groups, -1)
    parts = parts - parts.mean(2, keepdim=True)
    parts = parts / (parts.square().mean(2, keepdim=True) + 1e-5).sqrt()
    torch.testing.assert_close(layers[name](images), parts.view_as(images))
root = images.square().mean((1, 2, 3), keepdim=True).sqrt()
torch.testing.assert_close(layers["RMSNorm"](images), images / root)
