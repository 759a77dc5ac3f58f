import torch
from torch import nn

print("CUDA:", torch.version.cuda)
print("ROCm:", torch.version.hip)
print("XPU:", torch.version.xpu)
print("MPS:", torch.backends.mps.is_built())

device = torch.accelerator.current_accelerator(check_available=True)
device = device or torch.device("cpu")
print("device:", device)

# Spectrograms come from NumPy in float64, which MPS does not have: convert, then move.
spectrograms = torch.linspace(0, 1, 4 * 64, dtype=torch.float64).reshape(4, 64)
model = nn.Linear(64, 3).to(device)
scores = model(spectrograms.float().to(device))
print("scores:", scores.dtype, tuple(scores.shape))

# Proof: the CPU computes the same
cpu = model.cpu()(spectrograms.float())
torch.testing.assert_close(scores.cpu(), cpu, rtol=1e-2, atol=1e-3)
assert scores.device.type == device.type
