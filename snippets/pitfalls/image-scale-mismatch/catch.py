import torch
from torch import nn


def prepare(photos):
    return (photos / 255 - 0.5) / 0.2


def serve(photos):
    return photos.float()  # what the service does, written by somebody else


torch.manual_seed(0)
model = nn.Sequential(
    nn.Conv2d(1, 8, 3, stride=2), nn.ReLU(), nn.Flatten(), nn.Linear(8 * 7 * 7, 3)
)

# At the end of training: one image as it was read from its file, and its logits.
photo = torch.randint(0, 256, (1, 1, 16, 16), dtype=torch.uint8)
inputs = prepare(photo)
with torch.no_grad():
    reference = {"photo": photo, "logits": model.eval()(inputs)}
print(f"training: mean {inputs.mean():.1f}, deviation {inputs.std():.1f}")

# When the service starts, with the reference that was saved beside the weights
inputs = serve(reference["photo"])
with torch.no_grad():
    off = (model(inputs) - reference["logits"]).abs().max()
print(f"service: mean {inputs.mean():.1f}, deviation {inputs.std():.1f}")
print(f"largest difference of the logits: {off:.1f}")
