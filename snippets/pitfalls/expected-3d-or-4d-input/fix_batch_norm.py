import torch
from torch import nn
from torch.utils.data import DataLoader, TensorDataset

torch.manual_seed(0)
photos = TensorDataset(torch.rand(10, 3, 32, 32))
model = nn.Sequential(nn.Conv2d(3, 8, kernel_size=3), nn.BatchNorm2d(8)).eval()

(photo,) = photos[0]  # straight from the dataset: no loader, no batch axis
with torch.no_grad():
    found = model(photo[None])
    print("maps:", tuple(found.shape))

    (batch,) = next(iter(DataLoader(photos, batch_size=10)))
    torch.testing.assert_close(model(batch)[:1], found, rtol=1e-3, atol=1e-4)
    # Untrained, its running mean is 0 and its running variance 1.
    expected = model[0](photo) / (1 + 1e-5) ** 0.5
    torch.testing.assert_close(found[0], expected, rtol=1e-3, atol=1e-4)
