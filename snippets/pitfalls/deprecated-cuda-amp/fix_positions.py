import torch

scaler = torch.amp.GradScaler("cpu", init_scale=256.0)  # "cuda" on a GPU
print(f"scale: {scaler.get_scale():.0f}")

# Proof: a loss is multiplied by it.
assert scaler.scale(torch.tensor(3.0)).item() == 3 * 256
assert scaler.get_scale() == 256
