import torch

torch.manual_seed(0)
images = torch.randint(256, (4, 3, 16, 16), dtype=torch.uint8)  # as read from files

images.div_(255).sub_(0.5)
print(f"mean: {images.mean().item():.2f}, spread: {images.std().item():.2f}")
