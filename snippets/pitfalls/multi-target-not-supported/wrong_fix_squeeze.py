import torch
from torch import nn
from torch.utils.data import DataLoader, TensorDataset

torch.manual_seed(0)
wines = torch.randn(65, 11)
grade = torch.randint(3, (65, 1))  # a column, as a table of features and labels has it
train = DataLoader(TensorDataset(wines, grade), batch_size=32)

torch.manual_seed(1)
model = nn.Linear(11, 3)
criterion = nn.CrossEntropyLoss()
optimizer = torch.optim.SGD(model.parameters(), lr=0.1)
for x, target in train:
    optimizer.zero_grad()
    loss = criterion(model(x), target.squeeze())
    loss.backward()
    optimizer.step()
    print(f"batch of {len(x)}: loss {loss.item():.4f}")
