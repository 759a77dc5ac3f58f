import inspect

from torchvision.datasets import MNIST, ImageNet

for dataset in (MNIST, ImageNet):
    named = inspect.signature(dataset).parameters
    print(f"{dataset.__name__} takes download=True:", "download" in named)
assert "download" in inspect.signature(MNIST).parameters

try:
    ImageNet("no-archives-here", split="val")
except RuntimeError as error:
    print("RuntimeError:", str(error).split(" or is corrupted")[0])
else:
    raise AssertionError("it was found, or fetched")
