import torch

losses = torch.tensor([1.0, 1.0, 1.0, 1.0, 6.0])
means = [batch.mean().item() for batch in losses.split(2)]
mean = round(sum(means) / len(means), 1)
print(f"mean loss: {mean:.2f}")

# Proof: it is still off
assert abs(mean - losses.mean().item()) > 0.5
