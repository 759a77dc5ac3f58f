import numpy as np
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
        loss = loss_of(model(tokens).squeeze(-1), target)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()

with torch.no_grad():
    logit = model(reviews)
squeezed = loss_of(logit.squeeze(-1), liked)
unsqueezed = loss_of(logit, liked.unsqueeze(-1))
print(f"last batch: {tuple(target.shape)}")
print(f"loss: {squeezed:.3g}, with the target unsqueezed instead: {unsqueezed:.3g}")

# Review by review, in NumPy, with no shapes to mix up.
pairs = zip(logit.double().ravel().tolist(), liked.tolist(), strict=True)
expected = np.mean([np.log1p(np.exp(-z if y else z)) for z, y in pairs])
assert np.isclose(squeezed, expected)
assert np.isclose(unsqueezed, expected)
