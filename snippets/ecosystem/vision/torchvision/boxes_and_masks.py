import torch
from torchvision import tv_tensors
from torchvision.ops import box_iou, masks_to_boxes, nms
from torchvision.transforms import v2


def edges(masks: torch.Tensor) -> torch.Tensor:
    """Return the boxes of masks. The right edge lies behind the last pixel."""
    return masks_to_boxes(masks) + torch.tensor([0, 0, 1, 1])


picture = torch.zeros(3, 60, 80, dtype=torch.uint8)
picture[:, 10:30, 5:25] = 200
picture[:, 35:55, 50:70] = 90
masks = torch.stack([picture[0] == 200, picture[0] == 90])
sample = {
    "image": tv_tensors.Image(picture),
    "boxes": tv_tensors.BoundingBoxes(
        edges(masks), format="XYXY", canvas_size=(60, 80)
    ),
    "masks": tv_tensors.Mask(masks),
    "labels": torch.tensor([1, 2]),
}


def report(what: str, sample: dict) -> None:
    print(f"{what}: image {tuple(sample['image'].shape[1:])}")
    parts = sample["labels"], sample["boxes"], edges(sample["masks"])
    for label, box, seen in zip(*(part.tolist() for part in parts), strict=True):
        print(f"  label {label}: box {box}, of its mask {seen}")


torch.manual_seed(0)
flip = v2.RandomHorizontalFlip(p=1)
crop = v2.Compose([v2.RandomCrop(40), v2.SanitizeBoundingBoxes(min_size=8)])
report("as drawn", sample)
report("flipped", flip(sample))
cropped = crop(sample)
report("cropped", cropped)

plain = sample | {"boxes": edges(masks)}  # tensors beside an image are left alone
report("flipped, boxes a plain tensor", flip(plain))

classes = torch.tensor([[[0, 2]]], dtype=torch.uint8)  # two pixels, of classes 0 and 2
for kind in (tv_tensors.Mask, tv_tensors.Image):
    wider = v2.Resize((1, 3))(kind(classes))
    print(f"classes, resized as {kind.__name__}: {wider.flatten().tolist()}")

boxes = torch.tensor([[0.0, 0, 10, 10], [1, 1, 10, 10], [20, 20, 30, 30]])
scores = torch.tensor([0.9, 0.8, 0.7])
print(f"IoU of the first two: {box_iou(boxes, boxes)[0, 1]:.2f}")
print("kept by nms:", nms(boxes, scores, iou_threshold=0.5).tolist())

# Proof: boxes and masks went the same way
assert torch.equal(flip(sample)["boxes"], edges(flip(sample)["masks"]))
assert torch.equal(cropped["boxes"], edges(cropped["masks"]))
