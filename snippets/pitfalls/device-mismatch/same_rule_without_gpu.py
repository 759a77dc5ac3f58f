import torch
from torch._subclasses import FakeTensorMode

with FakeTensorMode():  # its tensors have a shape and a device, but hold no numbers
    words = torch.zeros(8, 20, 64, device="cuda")
    positions = torch.zeros(20, 64)
    print("result with positions moved:", (words + positions.to(words.device)).device)
    print("result with a Python number:", (words * 0.5).device)
    print("result with a 0-d CPU tensor:", (words * torch.tensor(0.5)).device)
    try:
        words + positions
    except RuntimeError as error:
        print(f"{type(error).__name__}: {error}")
