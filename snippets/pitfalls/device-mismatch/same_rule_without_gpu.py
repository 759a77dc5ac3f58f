import torch
from torch._subclasses import FakeTensorMode

with FakeTensorMode():  # its tensors have a shape and a device, but hold no numbers
    words = torch.zeros(8, 20, 64, device="cuda")
    positions = torch.zeros(20, 64)  # on the CPU
    print(
        "words + positions.to(words.device):",
        (words + positions.to(words.device)).device,
    )
    print("words * 0.5:", (words * 0.5).device)
    print("words * torch.tensor(0.5):", (words * torch.tensor(0.5)).device)
    try:
        words + positions
    except RuntimeError as error:
        print(f"words + positions: {error}")
