import torch
from torch import nn
from torch.utils.data import DataLoader, Dataset, get_worker_info

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")


class Heartbeats(Dataset):
    def __init__(self):
        self.curves = torch.randn(64, 180)
        self.kinds = torch.randint(4, (64,))

    def __len__(self):
        return len(self.curves)

    def __getitem__(self, index):
        worker = get_worker_info().id  # this method runs in a worker
        curve = self.curves[index]
        return curve - curve.mean(), self.kinds[index], worker


torch.manual_seed(0)
data = Heartbeats()
loader = DataLoader(
    data,
    batch_size=16,
    num_workers=2,
    pin_memory=device.type == "cuda",
    multiprocessing_context="fork",
)
model = nn.Linear(180, 4).to(device)
losses, made_by = [], []
for curves, kinds, workers in loader:
    curves = curves.to(device, non_blocking=True)  # in the main process
    kinds = kinds.to(device, non_blocking=True)
    loss = nn.functional.cross_entropy(model(curves), kinds)
    losses.append(loss.item())
    made_by += workers.tolist()
    print(f"batch of worker {workers[0]}, loss: {loss.item():.4f}")

# Proof: NumPy finds the same losses, and two workers took turns.
import numpy as np

x, y = data.curves.double().numpy(), data.kinds.numpy()
w, b = (p.detach().double().cpu().numpy() for p in model.parameters())
scores = (x - x.mean(axis=1, keepdims=True)) @ w.T + b
each = np.log(np.exp(scores).sum(axis=1)) - scores[range(64), y]
assert abs(each.reshape(4, 16).mean(axis=1) - losses).max() < 1e-5
assert made_by == [0] * 16 + [1] * 16 + [0] * 16 + [1] * 16
