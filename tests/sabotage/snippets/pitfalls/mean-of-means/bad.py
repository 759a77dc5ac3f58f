import torch

losses = torch.tensor([1.0, 1.0, 1.0, 1.0, 6.0])
means = [batch.mean().item() for batch in losses.split(2)]
print(f"mean loss: {sum(means) / len(means):.2f}")
