import torch
from torch import nn
from torch.utils.data import DataLoader, TensorDataset

device = "cuda" if torch.cuda.is_available() else "cpu"
torch.manual_seed(0)
images, classes = torch.randn(64, 3, 8, 8), torch.randint(0, 10, (64,))
model = nn.Sequential(nn.Flatten(), nn.Linear(192, 10)).to(device)
loader = DataLoader(TensorDataset(images, classes), batch_size=16, shuffle=True)
for batch, labels in loader:
    batch, labels = batch.to(device), labels.to(device)
    nn.functional.cross_entropy(model(batch), labels).backward()
norm = model[1].weight.grad.norm().item()
print(f"norm of the summed gradients: {norm:.4f}")

# Proof: the gradients of the four batches sum to four times that of all images
model.zero_grad()
whole = nn.functional.cross_entropy(model(images.to(device)), classes.to(device))
(4 * whole).backward()
assert abs(model[1].weight.grad.norm().item() - norm) < 1e-4
