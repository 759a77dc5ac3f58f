import torch


def noise(size, generator, device):
    """Draw where the generator is, then move: the same numbers on every device."""
    return torch.randn(size, generator=generator, device=generator.device).to(device)


device = "cuda" if torch.cuda.is_available() else "cpu"
seeded = torch.Generator().manual_seed(42)
latents = noise((1, 4, 64, 64), seeded, device)
print(f"mean: {latents.mean():.4f}, deviation: {latents.std():.4f}")

# Proof: these are the numbers that the global seed gives on the CPU
torch.manual_seed(42)
expected = torch.randn(1, 4, 64, 64)
assert torch.equal(latents.cpu(), expected)
assert abs(expected.mean() - latents.mean()) < 1e-6
assert abs(expected.std() - latents.std()) < 1e-6
