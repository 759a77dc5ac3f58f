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
print(f"shape of the loss: {tuple(loss.shape)}")
loss.backward()
print(f"gradient of the bias: {model.net.bias.grad.item():.4f}")
