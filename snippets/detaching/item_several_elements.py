import torch

losses = torch.tensor([0.7, 0.4])
try:
    losses.item()
except RuntimeError as error:
    print(f"RuntimeError: {error}")
print(f"tolist(): {[round(loss, 1) for loss in losses.tolist()]}")
print(f"mean().item(): {losses.mean().item():.2f}")
