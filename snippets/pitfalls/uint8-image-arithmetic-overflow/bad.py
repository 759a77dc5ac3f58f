import torch

# A still scene and the next frame, in which a bright square has come in from the left.
torch.manual_seed(0)
scene = torch.full((64, 64), 100, dtype=torch.uint8)
background = scene + torch.randint(0, 5, (64, 64), dtype=torch.uint8)  # sensor noise
frame = scene + torch.randint(0, 5, (64, 64), dtype=torch.uint8)
frame[20:36, :16] = 180

difference = frame - background
moving = difference.abs() > 30
print(f"share of the pixels that move: {moving.double().mean():.4f}")
