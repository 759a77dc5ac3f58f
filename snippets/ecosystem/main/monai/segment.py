import tempfile
from pathlib import Path

import numpy as np
import torch
from monai.data import CacheDataset, DataLoader, decollate_batch
from monai.inferers import sliding_window_inference
from monai.losses import DiceCELoss
from monai.metrics import DiceMetric
from monai.networks.nets import UNet
from monai.transforms import (
    AsDiscrete,
    Compose,
    EnsureChannelFirstd,
    LoadImaged,
    RandFlipd,
    RandSpatialCropd,
    ScaleIntensityd,
)
from monai.utils import set_determinism

set_determinism(0)  # torch, NumPy, random and MONAI's own transforms


def phantom(size: int = 81) -> dict:
    """Return noise with a bright and a dark disc, and a mask of the bright one."""
    rows, columns = np.mgrid[:size, :size]
    image = np.random.normal(0, 0.3, (size, size)).astype(np.float32)
    for brightness in (-1, 1):
        row, column = np.random.uniform(15, size - 15, 2)
        disc = np.hypot(rows - row, columns - column) < np.random.uniform(7, 14)
        image[disc] = brightness + np.random.normal(0, 0.3, disc.sum())
    return {"image": image, "label": disc.astype(np.uint8)}


both = ["image", "label"]
reading = [
    LoadImaged(both),
    EnsureChannelFirstd(both, channel_dim="no_channel"),
    ScaleIntensityd("image"),
]
augmenting = [
    RandSpatialCropd(both, (64, 64), random_size=False),
    RandFlipd(both, prob=0.5),
]
with tempfile.TemporaryDirectory() as folder:
    files = []
    for number in range(40):
        files.append({key: Path(folder, f"{key}{number}.npy") for key in both})
        for key, array in phantom().items():
            np.save(files[-1][key], array)
    # What comes before the first random transform is done once and kept.
    train = CacheDataset(files[:32], Compose(reading + augmenting), progress=False)
    test = CacheDataset(files[32:], Compose(reading), progress=False)

model = UNet(2, in_channels=1, out_channels=2, channels=(8, 16, 32), strides=(2, 2))
loss_of = DiceCELoss(to_onehot_y=True, softmax=True)  # neither is the default
optimizer = torch.optim.Adam(model.parameters(), lr=0.01)
for _ in range(10):
    for batch in DataLoader(train, batch_size=8, shuffle=True):
        loss = loss_of(model(batch["image"]), batch["label"])
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()

model.eval()
dice = DiceMetric(include_background=False)
predicted_to_onehot = AsDiscrete(argmax=True, to_onehot=2)
label_to_onehot = AsDiscrete(to_onehot=2)
by_hand = []
for batch in DataLoader(test, batch_size=4):
    with torch.no_grad():  # 64 x 64 at a time, over the whole image
        logits = sliding_window_inference(batch["image"], (64, 64), 4, model)
    dice(
        [predicted_to_onehot(one) for one in decollate_batch(logits)],
        [label_to_onehot(one) for one in decollate_batch(batch["label"])],
    )
    for p, t in zip(logits.argmax(1) == 1, batch["label"][:, 0] == 1, strict=True):
        by_hand.append(2 * (p & t).sum() / (p.sum() + t.sum()))
result = dice.aggregate().item()
mean_by_hand = torch.stack(by_hand).mean().item()
assert abs(result - mean_by_hand) < 1e-5
assert result > 0.8
crops = next(iter(DataLoader(train, batch_size=8)))["image"]
print("a test image:", tuple(test[0]["image"].shape), type(test[0]["image"]).__name__)
print("a batch of training crops:", tuple(crops.shape))
print(f"Dice of the test set: {result:.2f}")
print(f"Dice by hand: {mean_by_hand:.2f}")
