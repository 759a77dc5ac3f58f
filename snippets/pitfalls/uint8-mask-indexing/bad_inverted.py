import torch

padding = torch.tensor([[0, 0, 0, 1, 1], [0, 1, 1, 1, 1]], dtype=torch.uint8)
loss = torch.tensor([[0.5, 0.7, 0.6, 9.0, 9.0], [0.2, 9.0, 9.0, 9.0, 9.0]])

real = loss[~padding]
print(f"words: {len(real)}, loss per word: {real.mean().item():.4f}")
