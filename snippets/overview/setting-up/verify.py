import sys

import torch

# The device that you installed torch for: python verify.py cuda, or mps, or xpu
device = torch.device(sys.argv[1] if len(sys.argv) > 1 else "cpu")

build = torch.version.cuda and f"CUDA {torch.version.cuda}"
build = build or (torch.version.hip and f"ROCm {torch.version.hip}")
print("torch:", torch.__version__.partition("+")[0], "| made with:", build or "no CUDA")
if device.type == "cuda":  # of a ROCm build, too
    print("GPU:", torch.cuda.get_device_name(device))

# Compute and differentiate on the device: that it has a name proves less.
weights = torch.eye(64, device=device, requires_grad=True)
batch = torch.ones(8, 64, device=device)
loss = (batch @ weights).square().mean()
loss.backward()

assert weights.grad.device.type == device.type
torch.testing.assert_close(loss.item(), 1.0)
torch.testing.assert_close(weights.grad.cpu(), torch.full((64, 64), 2 / 64))
print("computed on:", loss.device.type, "| loss:", loss.item())
print("smallest and largest gradient:", *(m.item() for m in weights.grad.aminmax()))
