import torch

device = torch.accelerator.current_accelerator(check_available=True)
device = device or torch.device("cpu")

# Compute and differentiate on the device: that it is listed proves less.
weights = torch.eye(64, device=device, requires_grad=True)
batch = torch.ones(8, 64, device=device)
loss = (batch @ weights).square().mean()
loss.backward()

assert weights.grad.device.type == device.type
torch.testing.assert_close(loss.item(), 1.0)
torch.testing.assert_close(weights.grad.cpu(), torch.full((64, 64), 2 / 64))
print("forward and backward are right on this machine's device")
