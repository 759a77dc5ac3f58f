import torch
from torch import nn
from torch.utils.data import DataLoader, TensorDataset

torch.manual_seed(0)
spectra = torch.randn(600, 24)  # 24 bands of a voice, standardised
pitch = spectra @ torch.randn(24, 1) / 24**0.5
train = DataLoader(TensorDataset(spectra[:500], pitch[:500]), 50)

encoder, head = nn.Linear(24, 8), nn.Linear(8, 1)
weights = [*encoder.parameters(), *head.parameters()]
slow = torch.optim.SGD(encoder.parameters(), lr=0.05)
fast = torch.optim.SGD(head.parameters(), lr=0.1)
scaler = torch.amp.GradScaler("cpu", init_scale=1024)  # "cuda" on a GPU
for _ in range(8):
    for batch, target in train:
        slow.zero_grad()
        fast.zero_grad()
        loss = nn.functional.mse_loss(head(encoder(batch)), target)
        scaler.scale(loss).backward()
        scaler.unscale_(slow)
        nn.utils.clip_grad_norm_(weights, max_norm=1.0)
        scaler.step(slow)
        scaler.step(fast)
        scaler.update()

with torch.no_grad():
    error = nn.functional.mse_loss(head(encoder(spectra[500:])), pitch[500:])
print(f"unexplained share of the variance: {error / pitch[500:].var():.2f}")
