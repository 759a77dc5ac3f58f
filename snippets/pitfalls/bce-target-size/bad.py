import torch
from torch import nn
from torch.utils.data import DataLoader, TensorDataset

torch.manual_seed(0)
reviews = torch.randint(1000, (321, 40))  # 5 batches of 64 reviews, and one of 1
liked = (reviews < 490).float().mean(dim=1).round()  # one label each: (321,)
train = DataLoader(TensorDataset(reviews, liked), 64, shuffle=True)

model = nn.Sequential(nn.EmbeddingBag(1000, 16), nn.Linear(16, 1))
loss_of = nn.BCEWithLogitsLoss()
optimizer = torch.optim.Adam(model.parameters(), lr=0.01)
for _ in range(10):
    for tokens, target in train:
        loss = loss_of(model(tokens), target)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
