import torch

scaler = torch.amp.GradScaler(256.0)  # torch.cuda.amp.GradScaler(256.0)
print(f"scale: {scaler.get_scale():.0f}")

# Proof: the number was taken for the device, and the scale is the default.
assert scaler.get_scale() == 65536
