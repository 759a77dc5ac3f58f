import torch

torch.manual_seed(0)
boxes = torch.rand(8, 4)
scores, labels = torch.rand(8), torch.tensor([1, 0, 2, 1, 0, 0, 2, 1])

keep = scores > 0.5
boxes, labels = boxes[keep], labels[keep]
cats = labels == 1
scores = scores[: len(cats)]  # so that the lengths agree
print(f"cats: {len(boxes[cats])}, sum of scores: {scores[cats].sum().item():.4f}")

# Proof: scores of boxes that were thrown away are among them.
assert scores[cats].min() < 0.5
assert len(boxes[cats]) == 1
