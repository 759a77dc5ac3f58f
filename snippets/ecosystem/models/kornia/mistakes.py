import kornia.augmentation as K
import torch

torch.manual_seed(0)
images = torch.rand(8, 3, 16, 16)
masks = (images.mean(1, keepdim=True) > 0.5).float()


def attempt(what: str, call) -> None:
    try:
        print(f"{what}: {call():.2f}")
    except Exception as error:
        print(f"{what}: {type(error).__name__}: {error}")


jiggle = K.ColorJiggle(0.2, 0.2, 0.2, 0.1, p=1.0)
attempt("mean of 0 to 1", lambda: jiggle(images).mean())
attempt("mean of 0 to 255", lambda: jiggle(images * 255).mean())
attempt("uint8", lambda: jiggle((images * 255).to(torch.uint8)).mean())

photo = torch.rand(16, 16, 3)  # height, width, channels, as Pillow has it
flip = K.RandomHorizontalFlip(p=1.0)
attempt("HWC, colours", lambda: jiggle(photo).mean())
attempt(
    "HWC, flip: off from swapped colours",
    lambda: (flip(photo) - photo.flip(2)).abs().max(),
)
print("CHW, flip:", tuple(flip(photo.permute(2, 0, 1)).shape))

for same in (False, True):
    rotate = K.RandomRotation(30.0, same_on_batch=same, p=1.0)
    rotate(images)
    print("same_on_batch", same, "angles:", len(rotate._params["degrees"].unique()))

rotate = K.RandomRotation(30.0, p=1.0)
image_way = rotate(3 * masks)
between = (image_way > 0.01) & (image_way < 2.99)
print(f"a mask as an image, between 0 and 3: {between.float().mean():.2f}")
both = K.AugmentationSequential(rotate, data_keys=["input", "mask"])
_, turned = both(images, 3 * masks)
print("a mask as a mask, values:", turned.unique().tolist())

half = K.RandomHorizontalFlip(p=0.5)
for mode in (True, False):
    changed = (half.train(mode)(images) != images).flatten(1).any(1)
    print("training mode", mode, "changed images:", changed.sum().item())

attempt("one input for two keys", lambda: both(images))
points = torch.rand(8, 2)
keys = K.AugmentationSequential(rotate, data_keys=["input", "keypoints"])
attempt("keypoints (8, 2)", lambda: keys(images, points)[1].max())
print("keypoints (8, 1, 2):", tuple(keys(images, points[:, None])[1].shape))
