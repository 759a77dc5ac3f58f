import torch
from torch import nn
from torch.utils.data import TensorDataset

torch.manual_seed(0)
photos = TensorDataset(torch.rand(10, 3, 32, 32))
model = nn.Sequential(nn.Conv2d(3, 8, kernel_size=3), nn.BatchNorm2d(8)).eval()

(photo,) = photos[0]  # straight from the dataset: no loader, no batch axis
with torch.no_grad():
    print("maps:", tuple(model(photo[None]).shape))

# Proof: untrained, the running mean is 0 and the running variance 1.
expected = model[0](photo) / (1 + 1e-5) ** 0.5
torch.testing.assert_close(model(photo[None])[0], expected, rtol=1e-3, atol=1e-4)
