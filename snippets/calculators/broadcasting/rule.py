import torch

images = torch.zeros(8, 3, 32, 32)
others = {
    "one value per channel": torch.zeros(3, 1, 1),
    "one value per image": torch.zeros(8, 1, 1, 1),
    "one value per column": torch.zeros(32),
    "one value per image, axes missing": torch.zeros(8),
}
for name, other in others.items():
    try:
        print(f"{name}, {tuple(other.shape)}: {tuple((images + other).shape)}")
    except RuntimeError as error:
        print(f"{name}, {tuple(other.shape)}: {error}")

# Proof: what is stretched is repeated.
torch.manual_seed(0)
images, mean = torch.rand(8, 3, 32, 32), torch.rand(3, 1, 1)
assert torch.equal(images - mean, images - mean.repeat(8, 1, 32, 32))
