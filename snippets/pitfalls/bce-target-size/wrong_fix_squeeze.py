import torch
from torch import nn
from torch.utils.data import DataLoader, TensorDataset

torch.manual_seed(0)
reviews = torch.randn(321, 8)  # features of 321 reviews: 5 batches of 64, and one of 1
liked = (reviews[:, 0] + torch.randn(321) > 0).float()  # one label each: (321,)
train = DataLoader(TensorDataset(reviews, liked), batch_size=64)

torch.manual_seed(1)
model = nn.Linear(8, 1)
criterion = nn.BCEWithLogitsLoss()
optimizer = torch.optim.SGD(model.parameters(), lr=0.1)
for _ in range(10):
    for features, target in train:
        optimizer.zero_grad()
        loss = criterion(model(features).squeeze(), target)
        loss.backward()
        optimizer.step()

print(f"last batch: {tuple(target.shape)}")
print(f"its loss: {loss.item():.4f}")
