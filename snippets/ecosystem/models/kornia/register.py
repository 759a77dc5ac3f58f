import kornia.augmentation as K
import torch
from kornia.geometry import transform_points
from kornia.geometry.transform import get_perspective_transform, warp_perspective

torch.manual_seed(0)
SIZE = 64


def scenes(count: int) -> tuple[torch.Tensor, torch.Tensor, torch.Tensor]:
    """Return images of soft discs, a mask of one disc of each, and its centre."""
    columns, rows = torch.meshgrid(
        torch.arange(SIZE), torch.arange(SIZE), indexing="xy"
    )
    centres = SIZE * torch.rand(count, 20, 2)
    centres[:, 0] = 24 + 16 * torch.rand(count, 2)
    radii = 3 + 5 * torch.rand(count, 20, 1, 1)
    apart = (columns - centres[..., 0, None, None]).square()
    apart += (rows - centres[..., 1, None, None]).square()
    discs = torch.exp(-apart / radii.square())
    colours = torch.rand(count, 20, 3, 1, 1)
    images = (discs[:, :, None] * colours).sum(1).clamp(0, 1)
    return images, (discs[:, :1] > 0.5).float(), centres[:, :1]


def middle(mask: torch.Tensor) -> torch.Tensor:
    """Return the centre of the pixels of each mask, as (x, y)."""
    return torch.stack([m[0].nonzero().flip(1).float().mean(0) for m in mask])


images, masks, points = scenes(4)
augment = K.AugmentationSequential(
    K.RandomHorizontalFlip(p=0.5),
    K.RandomAffine(degrees=15, translate=(0.05, 0.05), p=1.0),
    K.RandomPerspective(0.3, p=1.0),
    K.ColorJiggle(0.2, 0.2, 0.2, p=1.0),  # changes the image alone
    data_keys=["input", "mask", "keypoints"],
)
new_images, new_masks, new_points = augment(images, masks, points)
print("image mask_x mask_y point_x point_y")
pairs = zip(middle(new_masks), new_points[:, 0], strict=True)
for number, (centre, point) in enumerate(pairs):
    print(number, *(f"{value:.1f}" for value in [*centre, *point]))
print("values in the masks:", new_masks.unique().tolist())

# From the pixels alone, find where the four corners went, by gradient descent.
perspective = K.RandomPerspective(0.3, p=1.0)
moved = perspective(images)
corners = torch.tensor([[0.0, 0], [SIZE, 0], [SIZE, SIZE], [0, SIZE]]).expand(4, 4, 2)
true = transform_points(perspective.transform_matrix, corners)
shift = torch.zeros(4, 4, 2, requires_grad=True)
optimizer = torch.optim.Adam([shift], lr=0.5)
print("step loss corners")
for step in range(121):
    matrix = get_perspective_transform(corners, corners + shift)
    warped = warp_perspective(images, matrix, (SIZE, SIZE), align_corners=False)
    loss = (warped - moved).square().mean()
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
    if step % 20 == 0:
        off = (corners + shift - true).norm(dim=-1).mean().item()
        print(step, f"{loss.item():.4f} {off:.2f}")

# Proof: mask and keypoint moved alike, and the corners are found
assert (middle(new_masks) - new_points[:, 0]).abs().max() < 0.5
assert off < 0.5
