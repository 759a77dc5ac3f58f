import torch

padding = torch.tensor([[0, 0, 0, 1, 1], [0, 1, 1, 1, 1]], dtype=torch.bool)
loss = torch.tensor([[0.5, 0.7, 0.6, 9.0, 9.0], [0.2, 9.0, 9.0, 9.0, 9.0]])

real = loss[~padding]
print(f"words: {len(real)}, loss per word: {real.mean().item():.4f}")

# Proof: the four words that are no padding.
assert real.tolist() == loss[[0, 0, 0, 1], [0, 1, 2, 0]].tolist()
assert len(real) == 4
assert abs(real.mean().item() - 2.0 / 4) < 1e-6
