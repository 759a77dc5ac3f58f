import torch
from torch import nn

torch.manual_seed(0)
model = nn.Linear(3, 1)
features, prices = torch.randn(16, 3), torch.randn(16, 1)
loss = nn.functional.mse_loss(model(features), prices)

assert loss.item() == loss.detach().cpu().item()
print("item():", type(loss.item()).__name__, "- no detach() before it")
print("tolist():", type(model(features).tolist()).__name__, "- no detach() either")
try:
    model(features).numpy()
except RuntimeError as error:
    print("numpy():", error)
array = model(features).numpy(force=True)
print("numpy(force=True):", array.dtype, array.shape)
