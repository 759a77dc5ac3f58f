import torch
from torch import nn

queries = keys = torch.rand(8, 20, 64)  # sentences, words, features
calls = {
    "matrix times vector": lambda: torch.rand(3, 4) @ torch.rand(5),
    "attention, keys not transposed": lambda: queries @ keys,
    "LSTM": lambda: nn.LSTM(input_size=20, hidden_size=8)(queries),
}
for name, call in calls.items():
    try:
        call()
    except RuntimeError as error:
        print(f"{name}: {error}")
assert (queries @ keys.transpose(1, 2)).shape == (8, 20, 20)
