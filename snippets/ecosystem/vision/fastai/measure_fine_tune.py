import math
from pathlib import Path

import numpy as np
import torch
from fastai.vision.all import (
    CategoryBlock,
    DataBlock,
    ImageBlock,
    Learner,
    ProgressCallback,
    RandomSplitter,
    accuracy,
    aug_transforms,
    get_image_files,
    load_learner,
    minimum,
    parent_label,
    set_seed,
    valley,
    vision_learner,
)
from PIL import Image

rng = np.random.default_rng(0)


def draw(folder: str, count: int, kinds: dict[str, int]) -> None:
    """Write pictures of leaves with that many lobes, a folder for each kind."""
    y, x = np.mgrid[-1:1:32j, -1:1:32j]
    for kind, lobes in kinds.items():
        Path(folder, kind).mkdir(parents=True)
        for number in range(count):
            angle = np.arctan2(y, x) + rng.uniform(0, 2 * math.pi)
            edge = rng.uniform(0.5, 0.65) * (
                1 + 0.35 * (lobes > 0) * np.cos(lobes * angle)
            )
            leaf = np.hypot(x * rng.uniform(0.9, 1.2), y) < edge
            dark, bright = rng.uniform(20, 130, 3), rng.uniform(130, 250, 3)
            picture = np.where(leaf[..., None], dark, bright)
            picture = (picture + rng.normal(0, 20, picture.shape)).clip(0, 255)
            Image.fromarray(picture.astype("uint8")).save(
                f"{folder}/{kind}/{number}.png"
            )


draw("leaves", 90, {"beech": 0, "maple": 5, "tulip": 3})
draw("more", 30, {"ivy": 4, "willow": 2})


def learner_of(folder: str) -> Learner:
    block = DataBlock(
        blocks=(ImageBlock, CategoryBlock),
        get_items=lambda source: get_image_files(source).sorted(),
        get_y=parent_label,
        splitter=RandomSplitter(valid_pct=0.4, seed=0),
        batch_tfms=aug_transforms(flip_vert=True, max_rotate=30, max_warp=0),
    )
    loaders = block.dataloaders(folder, bs=16, num_workers=0)
    learner = vision_learner(
        loaders,
        "test_resnet",  # a tiny one of timm, for example "resnet34" otherwise
        pretrained=False,  # by default it downloads weights
        ps=0,  # no dropout in so small a head
        metrics=accuracy,
    )
    learner.remove_cb(ProgressCallback)  # no progress bars
    learner.recorder.add_time = False
    return learner


torch.set_num_threads(1)  # the pictures are small
set_seed(0, reproducible=True)
learner = learner_of("leaves")
print(learner.dls.vocab, len(learner.dls.train_ds), len(learner.dls.valid_ds))

found = learner.lr_find(
    end_lr=1,
    num_it=30,
    stop_div=False,
    show_plot=False,
    suggest_funcs=(minimum, valley),
)
print(f"tenth of the minimum {found.minimum:.6f}, valley {found.valley:.6f}")
print("rate loss")
tried = zip(learner.recorder.lrs, learner.recorder.losses, strict=True)
for rate, loss in list(tried)[::3]:
    print(f"{rate:.1e} {loss.item():.2f}")

with learner.no_logging():
    learner.fit_one_cycle(7, 1e-2)
print("\nepoch training validation accuracy")
for epoch, row in enumerate(learner.recorder.values, start=1):
    print(epoch, *(f"{value:.2f}" for value in row))

tuned = learner_of("more")
tuned.model[0].load_state_dict(learner.model[0].state_dict())  # all but the head
with tuned.no_logging():
    tuned.fine_tune(5, 5e-3)  # an epoch for the head, then 5 for all layers
pictures, score = len(tuned.dls.train_ds), tuned.recorder.values[-1][-1]
print(f"\ntwo new kinds from {pictures} pictures: accuracy {score:.2f}")

tuned.export("leaves.pkl")
kind, _, shares = load_learner("leaves.pkl").predict("more/ivy/3.png")
print(f"more/ivy/3.png: {kind}, {shares.max().item():.2f}")

# Proof: both learners are well above guessing
assert learner.recorder.values[-1][-1] > 0.7
assert score > 0.7
