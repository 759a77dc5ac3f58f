import torch

score = torch.tensor([0.9, 0.2, 0.7, 0.8, 0.6])
width = torch.tensor([31.0, 40.5, 2.5, 12.0, 8.5])  # of five detections, in pixels

keep = (score > 0.5) & (width > 4)
print(f"kept: {keep.nonzero().flatten().tolist()}")

# Proof: one by one.
pairs = enumerate(zip(score.tolist(), width.tolist(), strict=True))
assert keep.nonzero().flatten().tolist() == [
    i for i, (s, w) in pairs if s > 0.5 and w > 4
]
