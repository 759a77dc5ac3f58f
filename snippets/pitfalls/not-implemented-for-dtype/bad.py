import torch

torch.manual_seed(0)
photos = torch.randint(256, (8, 3, 16, 16), dtype=torch.uint8)  # as read from files

noisy = photos + 10 * torch.randn_like(photos)
print(f"off by {(noisy - photos).std().item():.1f} on average")
