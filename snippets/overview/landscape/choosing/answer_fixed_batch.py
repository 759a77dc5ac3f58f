import torch
from torch import nn

model = nn.Sequential(
    nn.Conv1d(3, 16, 5), nn.ReLU(), nn.AdaptiveAvgPool1d(1), nn.Flatten()
)
fixed = torch.export.export(model.eval(), (torch.randn(2, 3, 64),)).module()

answered = []
for rows in (1, 2, 5):
    try:
        fixed(torch.randn(rows, 3, 64))
        answered.append(rows)
    except Exception as error:
        print(f"batch of {rows}:", type(error).__name__)
print("answered for batches of:", answered)
assert answered == [2]
