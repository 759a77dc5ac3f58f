import torch

scores = torch.tensor([[0.9, 0.1], [0.4, 0.6], [0.2, 0.8], [0.7, 0.3]])
truth = torch.tensor([0, 1, 0, 0])
right = scores.argmax(dim=1) == truth
accuracy = right.float().mean()
print(f"accuracy: {accuracy.item():.4f}")

# Proof: counted in plain Python.
guesses = [row.index(max(row)) for row in scores.tolist()]
hits = [a for a, b in zip(guesses, truth.tolist(), strict=True) if a == b]
assert accuracy.item() == len(hits) / len(guesses) == 0.75
