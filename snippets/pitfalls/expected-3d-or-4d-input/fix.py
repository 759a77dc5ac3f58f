import torch
from torch import nn

model = nn.Sequential(nn.Conv2d(1, 8, kernel_size=3), nn.ReLU(), nn.MaxPool2d(2))
scan = torch.rand(64, 64)
found = model(scan[None, None])  # a batch of one, of one channel
print("batched:  ", tuple(found.shape))
print("unbatched:", tuple(model(scan[None]).shape))

torch.testing.assert_close(found[0], model(scan[None]))
window = (scan[:3, :3] * model[0].weight[:, 0]).sum((1, 2)) + model[0].bias
torch.testing.assert_close(model[0](scan[None])[:, 0, 0], window)
