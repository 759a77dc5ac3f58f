import torch
from torch import nn
from torch.utils.data import DataLoader, TensorDataset

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")

torch.manual_seed(0)
wells = torch.randn(96, 6)  # six sensors of 96 wells
flow = wells.sum(dim=1, keepdim=True)
dataset = TensorDataset(wells, flow)  # stays on the CPU
loader = DataLoader(dataset, batch_size=32, pin_memory=device.type == "cuda")

model = nn.Linear(6, 1).to(device)
losses = []
for inputs, target in loader:
    inputs = inputs.to(device, non_blocking=True)
    target = target.to(device, non_blocking=True)
    loss = nn.functional.mse_loss(model(inputs), target)
    losses.append(loss.item())
    print(f"loss: {loss.item():.3f}")

# Proof: the data set is on the CPU, and NumPy finds the same losses.
assert dataset[0][0].device.type == dataset[0][1].device.type == "cpu"
w, b = (part.detach().double().cpu().numpy() for part in model.parameters())
errors = wells.double().numpy() @ w.T + b - flow.double().numpy()
means = (errors**2).reshape(3, 32).mean(axis=1)
assert abs(means - losses).max() < 1e-5
