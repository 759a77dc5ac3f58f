# Needs a CUDA GPU.
import torch
from torch import nn
from torch.utils.data import DataLoader, TensorDataset

torch.set_default_device("cuda")
torch.manual_seed(0)
images, classes = torch.randn(64, 3, 8, 8), torch.randint(0, 10, (64,))
model = nn.Sequential(nn.Flatten(), nn.Linear(192, 10))
loader = DataLoader(TensorDataset(images, classes), batch_size=16, shuffle=True)
for batch, labels in loader:
    nn.functional.cross_entropy(model(batch), labels).backward()
