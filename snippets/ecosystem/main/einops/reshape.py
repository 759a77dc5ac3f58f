import torch
from einops import einsum, rearrange, reduce, repeat
from einops.layers.torch import Rearrange
from torch import nn

torch.manual_seed(0)
images = torch.randn(2, 3, 8, 8)

patches = rearrange(images, "n c (h p) (w q) -> n (h w) (p q c)", p=4, q=4)
by_hand = (
    images.unfold(2, 4, 4).unfold(3, 4, 4).permute(0, 2, 3, 4, 5, 1).reshape(2, 4, 48)
)
assert torch.equal(patches, by_hand)
print("patches:", tuple(patches.shape))

means = reduce(images, "n c h w -> n c", "mean")
torch.testing.assert_close(means, images.mean((2, 3)))
print("means:", tuple(means.shape))

mask = repeat(torch.ones(8), "w -> h w", h=8)
masked = einsum(images, mask, "n c h w, h w -> n c")
torch.testing.assert_close(masked, images.sum((2, 3)))
print("masked sums:", tuple(masked.shape))

model = nn.Sequential(Rearrange("n c h w -> n (c h w)"), nn.Linear(3 * 8 * 8, 10))
print("logits:", tuple(model(images).shape))

try:
    rearrange(images, "n c (h p) w -> n (h p c) w", p=3)
except Exception as error:
    print(f"{type(error).__name__}: {error}")
