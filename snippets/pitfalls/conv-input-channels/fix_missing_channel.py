import torch
from torch import nn
from torch.utils.data import DataLoader, TensorDataset

torch.manual_seed(0)
digits = TensorDataset(torch.rand(64, 28, 28))  # grey images: height and width only
strokes = nn.Conv2d(1, 8, kernel_size=3)

for (batch,) in DataLoader(digits, batch_size=32):
    found = strokes(batch.unsqueeze(1))
    print("maps:", tuple(found.shape))

# Proof: one corner of one digit in NumPy.
weight, bias = (part.detach().numpy() for part in strokes.parameters())
corner = (weight * batch[5, :3, :3].numpy()).sum(axis=(1, 2, 3)) + bias
expected = torch.from_numpy(corner)
torch.testing.assert_close(found[5, :, 0, 0], expected, rtol=1e-3, atol=1e-4)
