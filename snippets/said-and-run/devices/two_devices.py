import torch
from torch._subclasses.fake_tensor import FakeTensorMode

# Fake tensors have a device and no data, so this needs no GPU.
with FakeTensorMode():
    readings = torch.ones(3, device="cuda")
    for name, offset in {"(3,)": torch.ones(3), "()": torch.tensor(20.0)}.items():
        try:
            print(f"CPU tensor of shape {name}: sum on", (readings + offset).device)
            assert offset.dim() == 0
        except RuntimeError as error:
            print(f"CPU tensor of shape {name}: {type(error).__name__}: {error}")
            assert offset.dim() == 1
