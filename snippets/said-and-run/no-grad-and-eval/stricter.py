import torch
from torch import nn

torch.manual_seed(0)
encoder, head = nn.Linear(8, 4), nn.Linear(4, 2)
photo = torch.randn(3, 8)

with torch.no_grad():
    quiet = encoder(photo)
with torch.inference_mode():
    strict = encoder(photo)
assert torch.equal(quiet, strict)
print("requires grad:", quiet.requires_grad, strict.requires_grad)
print("made for inference only:", quiet.is_inference(), strict.is_inference())

head(quiet).sum().backward()  # a frozen encoder below a head that learns
print("head trained on the first:", head.weight.grad is not None)
try:
    head(strict).sum().backward()
    raise AssertionError("it was allowed")
except RuntimeError as error:
    print("on the second: RuntimeError:", str(error).split(".")[0])
head(strict.clone()).sum().backward()
print("on a clone of it: allowed")


@torch.no_grad()  # as a decorator
def embed(photos):
    return encoder(photos)


assert not embed(photo).requires_grad
