import torch

torch.manual_seed(0)
boxes = torch.rand(8, 4)
scores, labels = torch.rand(8), torch.tensor([1, 0, 2, 1, 0, 0, 2, 1])

keep = scores > 0.5
boxes, scores, labels = boxes[keep], scores[keep], labels[keep]
cats = labels == 1
print(f"cats: {len(boxes[cats])}, sum of scores: {scores[cats].sum().item():.4f}")

# Proof: the same choice in plain Python, from the data as it was made.
torch.manual_seed(0)
all_boxes, all_scores = torch.rand(8, 4), torch.rand(8).tolist()
places = [k for k in (0, 3, 7) if all_scores[k] > 0.5]
assert torch.equal(boxes[cats], all_boxes[places])
assert abs(scores[cats].sum().item() - sum(all_scores[k] for k in places)) < 1e-6
