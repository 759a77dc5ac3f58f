import torch

torch.manual_seed(0)
boxes = torch.rand(8, 4)
scores, labels = torch.rand(8), torch.tensor([1, 0, 2, 1, 0, 0, 2, 1])

keep = scores > 0.5
boxes, labels = boxes[keep], labels[keep]
cats = labels == 1
print(f"cats: {len(boxes[cats])}, sum of scores: {scores[cats].sum().item():.4f}")
