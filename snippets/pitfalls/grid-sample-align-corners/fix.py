import torch
from torch import nn


def warp(frame, flow):
    """Fetch each pixel from where it was in the frame; the flow counts pixels."""
    height, width = frame.shape[-2:]
    y, x = torch.meshgrid(torch.arange(height), torch.arange(width), indexing="ij")
    x = 2 * (x + flow[:, 0]) / (width - 1) - 1
    y = 2 * (y + flow[:, 1]) / (height - 1) - 1
    grid = torch.stack([x, y], dim=-1)
    return nn.functional.grid_sample(frame, grid, align_corners=True)


torch.manual_seed(0)
frame = torch.rand(1, 1, 16, 24)
still = warp(frame, torch.zeros(1, 2, 16, 24))
change = (still - frame).abs().max().item()
print(f"largest change without motion: {change:.4f}")

# Proof: nothing moves without a flow, and a flow of whole pixels fetches those.
assert change < 1e-5
flow = torch.tensor([3.0, 2.0]).view(1, 2, 1, 1).expand(1, 2, 16, 24)
moved = warp(frame, flow)
assert (moved[..., :-2, :-3] - frame[..., 2:, 3:]).abs().max() < 1e-5
