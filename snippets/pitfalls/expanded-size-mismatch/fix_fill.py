import torch
from torch import nn
from torch.utils.data import DataLoader, TensorDataset

torch.manual_seed(0)
photos = TensorDataset(torch.rand(99, 12))
backbone = nn.Linear(12, 8)
loader = DataLoader(photos, batch_size=25)

features = torch.zeros(len(photos), 8)
done = 0
with torch.no_grad():
    for (batch,) in loader:
        features[done : done + len(batch)] = backbone(batch)
        done += len(batch)
print(f"features: {tuple(features.shape)}, mean: {features.mean():.4f}")

# Proof: all photos at once
with torch.no_grad():
    torch.testing.assert_close(
        features, photos.tensors[0] @ backbone.weight.T + backbone.bias
    )
