import torch

scores = torch.tensor([[0.9, 0.1], [0.4, 0.6], [0.2, 0.8], [0.7, 0.3]])
truth = torch.tensor([0, 1, 0, 0])
right = scores.argmax(dim=1) == truth
accuracy = right.mean()
print(f"accuracy: {accuracy.item():.4f}")
