import torch

torch.manual_seed(0)
photos = torch.randint(256, (8, 3, 16, 16), dtype=torch.uint8)  # as read from files

photos = photos.float()
noisy = photos + 10 * torch.randn_like(photos)
print(f"off by {(noisy - photos).std().item():.1f} on average")

# Proof: the same bytes and the same noise, drawn apart.
torch.manual_seed(0)
read = torch.randint(256, (8, 3, 16, 16), dtype=torch.uint8)
noise = 10 * torch.randn(8, 3, 16, 16)
assert torch.equal(photos, read.float())
torch.testing.assert_close(noisy, read + noise)
