import math

import torch
from torch import nn

torch.manual_seed(0)
shapes = {
    "Linear": nn.Linear(6, 2)(torch.ones(3, 6)).shape,
    "Conv2d": nn.Conv2d(1, 4, 3)(torch.ones(3, 1, 8, 8)).shape,
    "LSTM": nn.LSTM(6, 5)(torch.ones(7, 3, 6))[0].shape,
    "Transformer": nn.Transformer(8, 2, 1, 1, 16, batch_first=True)(
        torch.ones(3, 7, 8), torch.ones(3, 4, 8)
    ).shape,
}
for name, shape in shapes.items():
    print(f"{name}: {tuple(shape)}")
assert shapes["Transformer"] == (3, 4, 8)

# Each loss against its formula, for one prediction.
mse = nn.MSELoss()(torch.tensor([3.0]), torch.tensor([1.0]))
bce = nn.BCELoss()(torch.tensor([0.25]), torch.tensor([1.0]))
ce = nn.CrossEntropyLoss()(torch.tensor([[2.0, 0.0]]), torch.tensor([0]))
print(f"MSELoss {mse:.1f}, BCELoss {bce:.3f}, CrossEntropyLoss {ce:.3f}")
torch.testing.assert_close(mse.item(), (3.0 - 1.0) ** 2)
torch.testing.assert_close(bce.item(), -math.log(0.25))
torch.testing.assert_close(ce.item(), math.log(1 + math.exp(-2)))
