import torch

score = torch.tensor([0.9, 0.2, 0.7, 0.1, 0.8])
boxes = torch.tensor([[0, 9], [4, 6], [2, 8], [1, 3], [5, 7]])  # start and end of each

keep = (score > 0.5).float().long()
print(f"kept: {boxes[keep].tolist()}")

# Proof: box 1 or box 0, once for each score.
assert boxes[keep].tolist() == [[4, 6], [0, 9], [4, 6], [0, 9], [4, 6]]
