import torch

torch.manual_seed(0)
photo = torch.randint(60, 256, (3, 32, 32), dtype=torch.uint8)  # a sunlit beach
brighter = (photo * 1.5).round().clamp(0, 255).to(torch.uint8)
print(f"mean brightness before: {photo.double().mean():.1f}")
print(f"mean brightness after: {brighter.double().mean():.1f}")

# Proof: pixel by pixel in Python, whose integers do not wrap
expected = [min(255, round(pixel * 1.5)) for pixel in photo.flatten().tolist()]
assert brighter.flatten().tolist() == expected
assert brighter.dtype == torch.uint8
