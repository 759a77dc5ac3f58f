import torch

scores = torch.tensor([[0.9, 0.1], [0.4, 0.6], [0.2, 0.8], [0.7, 0.3]])
truth = torch.tensor([0, 1, 0, 0])
right = scores.argmax(dim=1) == truth
accuracy = right.sum() // len(right)
print(f"accuracy: {accuracy.item():.4f}")

# Proof: three of four are right, and the result is zero.
assert right.sum() == 3
assert accuracy.item() == 0
