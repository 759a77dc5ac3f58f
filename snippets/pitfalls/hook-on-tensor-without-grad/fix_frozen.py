import torch
from torch import nn

torch.manual_seed(0)
encoder = nn.Sequential(nn.Conv1d(40, 16, 5), nn.ReLU())
encoder.requires_grad_(False)  # pretrained: only the head is trained
head = nn.Linear(16, 4)
kept = {}

clip = torch.randn(1, 40, 100)  # spectra of a sound
clip.requires_grad_()
maps = encoder(clip)
maps.register_hook(lambda gradient: kept.update(gradient=gradient))
scores = head(maps.mean(dim=2))
scores[0, 1].backward()
gradient = kept["gradient"]
print(f"largest gradient of the features: {gradient.max().item():.2e}")

# Proof: a feature's share in the score is its weight, divided by the 96 windows.
expected = head.weight[1].detach()[None, :, None].expand(1, 16, 96) / 96
torch.testing.assert_close(gradient, expected)
assert [part.grad for part in encoder.parameters()] == [None, None]
