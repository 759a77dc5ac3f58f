import torch

score = torch.tensor([0.9, 0.2, 0.7, 0.1, 0.8])
boxes = torch.tensor([[0, 9], [4, 6], [2, 8], [1, 3], [5, 7]])  # start and end of each

keep = score > 0.5
print(f"kept: {boxes[keep].tolist()}")

# Proof: one by one.
pairs = zip(boxes.tolist(), score.tolist(), strict=True)
assert boxes[keep].tolist() == [box for box, value in pairs if value > 0.5]
