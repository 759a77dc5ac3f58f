import torch
from torch import nn


class WithLoss(nn.Module):
    """Compute the loss inside the model, as DataParallel users like to do."""

    def __init__(self):
        super().__init__()
        self.net = nn.Conv2d(3, 1, 3)

    def forward(self, images, target):
        return nn.functional.mse_loss(self.net(images).mean(dim=(1, 2, 3)), target)


torch.manual_seed(0)
images, target = torch.randn(8, 3, 16, 16), torch.randn(8)
model = WithLoss()
halves = zip(images.chunk(2), target.chunk(2), strict=True)
loss = torch.stack([model(*half) for half in halves])  # one per GPU, as gathered
print(f"losses: {loss.tolist()[0]:.4f}, {loss.tolist()[1]:.4f}")
loss = loss.mean()
loss.backward()
print(f"gradient of the bias: {model.net.bias.grad.item():.4f}")

# Proof: the bias is added to each prediction; the gradient over all eight images.
import numpy as np

w, b = model.net.weight.detach().double().numpy()[0], model.net.bias.item()
x = images.double().numpy()
windows = np.lib.stride_tricks.sliding_window_view(x, (3, 3), axis=(2, 3))
prediction = np.einsum("ncijkl,ckl->n", windows, w) / (14 * 14) + b
error = prediction - target.double().numpy()
assert abs(loss.item() - (error**2).mean()) < 1e-5
assert abs(model.net.bias.grad.item() - 2 * error.mean()) < 1e-5
