import sys
from pathlib import Path

import numpy as np
from fastai.vision.all import (
    CategoryBlock,
    DataBlock,
    FuncSplitter,
    ImageBlock,
    RandomSplitter,
    Resize,
    get_image_files,
    load_learner,
    set_seed,
    vision_learner,
)
from PIL import Image

rng = np.random.default_rng(0)
for kind in ("ash", "elm"):
    Path("trees", kind).mkdir(parents=True)
    for number in range(20, 28):  # each of another size
        noise = rng.integers(0, 255, (number, 32, 3)).astype("uint8")
        Image.fromarray(noise).save(f"trees/{kind}/{number}.png")
Path("labels.py").write_text("def label_of(path):\n    return path.parent.name\n")
sys.path.insert(0, ".")
from labels import label_of

set_seed(0)


def loaders(folder: str = "trees", **settings):
    given = {
        "get_y": label_of,
        "splitter": RandomSplitter(seed=0),
        "item_tfms": Resize(32),
    }
    block = DataBlock(
        blocks=(ImageBlock, CategoryBlock),
        get_items=lambda source: get_image_files(source).sorted(),
        **(given | settings),
    )
    return block.dataloaders(folder, bs=4, num_workers=0)


def attempt(what: str, call) -> None:
    try:
        print(f"{what}: {call()}")
    except Exception as error:
        print(f"{what}: {type(error).__name__}: {error}")


def one_size(**settings):
    return tuple(loaders(**settings).one_batch()[0].shape)


attempt("resized", one_size)
attempt("not resized", lambda: one_size(item_tfms=None))
attempt("empty folder", lambda: loaders("nothing"))
by_kind = FuncSplitter(lambda path: path.parent.name == "elm")
attempt(
    "a kind in validation only", lambda: loaders(splitter=by_kind).valid.one_batch()
)

learner = vision_learner(loaders(), "test_resnet", pretrained=False)
learner.save("weights")
attempt("saved", lambda: load_learner("models/weights.pth"))
learner.export("learner.pkl")
attempt("exported", lambda: type(load_learner("learner.pkl")).__name__)
del sys.modules["labels"]
Path("labels.py").unlink()
attempt("without labels.py", lambda: load_learner("learner.pkl"))
