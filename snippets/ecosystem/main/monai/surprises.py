import torch
from monai.inferers import sliding_window_inference
from monai.losses import DiceLoss
from monai.metrics import DiceMetric
from monai.networks.nets import UNet
from monai.transforms import DivisiblePad

torch.manual_seed(0)
model = UNet(2, in_channels=1, out_channels=2, channels=(4, 8, 16), strides=(2, 2))
image = torch.randn(1, 1, 50, 50)
try:
    model(image)
except RuntimeError as error:
    print(f"{type(error).__name__}: {error}")
print("padded:", tuple(model(DivisiblePad(4)(image[0])[None]).shape))
print("in windows:", tuple(sliding_window_inference(image, (48, 48), 1, model).shape))

# A quarter of the pixels is organ, and the net finds exactly these, with 60 %.
label = torch.zeros(1, 1, 8, 8)
label[..., :4, :4] = 1
probability = torch.where(label == 1, 0.6, 0.4)
logits = probability.logit()


def dice(predicted):
    metric = DiceMetric()
    metric(predicted, label)
    return metric.aggregate().item()


mask = (probability > 0.5).float()
for name, predicted in [
    ("mask", mask),
    ("probability", probability),
    ("logits", logits),
]:
    print(f"Dice metric of the {name}: {dice(predicted):.2f}")
print(f"Dice loss of the logits: {DiceLoss()(logits, label):.2f}")
print(f"Dice loss with sigmoid=True: {DiceLoss(sigmoid=True)(logits, label):.2f}")
assert dice(mask) == 1
assert dice(probability) == 0
assert DiceLoss()(logits, label) < 0  # no Dice loss can be
overlap = 2 * (probability * label).sum() / (probability.sum() + label.sum())
torch.testing.assert_close(
    DiceLoss(sigmoid=True)(logits, label), 1 - overlap, rtol=1e-4, atol=1e-4
)
