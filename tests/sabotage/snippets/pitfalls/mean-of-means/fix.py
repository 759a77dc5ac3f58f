import torch

losses = torch.tensor([1.0, 1.0, 1.0, 1.0, 6.0])
mean = sum(batch.sum().item() for batch in losses.split(2)) / len(losses)
print(f"mean loss: {mean:.2f}")

# Proof: all at once
assert mean == losses.mean().item()
