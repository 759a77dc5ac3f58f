import torch

# "meta" stands for a device that can be named and cannot compute.
batch = torch.ones(2, 2, device="meta")
print("its device:", batch.device)
print("a product has a shape:", tuple((batch @ batch).shape))
try:
    (batch @ batch).sum().item()
    raise AssertionError("it has a value")
except RuntimeError as error:
    print(f"{type(error).__name__}: {error}")
