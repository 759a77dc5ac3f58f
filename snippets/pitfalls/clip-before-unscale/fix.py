import torch
from torch import nn
from torch.utils.data import DataLoader, TensorDataset

torch.manual_seed(0)
spectra = torch.randn(600, 24)  # 24 bands of a voice, standardised
pitch = spectra @ torch.randn(24, 1)  # in semitones
train = DataLoader(TensorDataset(spectra[:500], pitch[:500]), 50)

model = nn.Linear(24, 1)
optimizer = torch.optim.SGD(model.parameters(), lr=0.1)
scaler = torch.amp.GradScaler("cpu")  # "cuda" on a GPU
norms = []
for _ in range(20):
    for batch, target in train:
        optimizer.zero_grad()
        with torch.autocast("cpu", dtype=torch.float16):
            loss = nn.functional.mse_loss(model(batch), target)
        scaler.scale(loss).backward()
        scaler.unscale_(optimizer)
        nn.utils.clip_grad_norm_(model.parameters(), max_norm=1.0)
        scaler.step(optimizer)
        scaler.update()
        norms.append(torch.cat([w.grad.flatten() for w in model.parameters()]).norm())

with torch.no_grad():
    error = nn.functional.mse_loss(model(spectra[500:]), pitch[500:])
norms = torch.stack(norms)
print(f"unexplained share of the variance: {error / pitch[500:].var():.2f}")
print(f"largest gradient after clipping: {norms[norms.isfinite()].max():.4f}")

# Proof: the weights are those of least squares, and no longer gradient got through
import numpy as np

inputs, wanted = (half[:500].numpy() for half in (spectra, pitch))
expected = np.linalg.lstsq(inputs, wanted, rcond=None)[0]
assert np.abs(model.weight.detach().numpy().T - expected).max() < 0.02
assert error / pitch[500:].var() < 0.005
assert 0.999 < norms[norms.isfinite()].max() < 1.001
