import json

import torch
from torch import nn

torch.manual_seed(0)
denoiser = nn.Conv1d(1, 1, 3, padding=1)
sound = torch.randn(4, 1, 32)
loss = nn.functional.l1_loss(denoiser(sound), sound)

array, number = loss.detach().cpu().numpy(), loss.item()
assert array == number
print("numpy():", type(array).__name__, "of shape", array.shape)
print("item():", type(number).__name__)

for name, value in {"numpy()": array, "item()": number}.items():
    try:
        text = json.dumps({"loss": value})
        assert json.loads(text)["loss"] == number
        print(f"{name} as JSON, read back: {json.loads(text)['loss']:.4f}")
    except TypeError as error:
        print(f"{name} as JSON: {type(error).__name__}: {error}")
