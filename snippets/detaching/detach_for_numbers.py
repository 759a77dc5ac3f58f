import torch
from torch import nn

torch.manual_seed(0)
model = nn.Linear(3, 1)
features, prices = torch.randn(16, 3), torch.randn(16, 1)
loss = nn.functional.mse_loss(model(features), prices)
assert loss.requires_grad

assert loss.item() == loss.detach().cpu().item()
print(f"loss.item(): {loss.item():.4f}")
print(f"loss.detach().cpu().item(): {loss.detach().cpu().item():.4f}")
predictions = model(features)
print(
    "predictions.tolist(), the first:",
    [round(price, 4) for price in predictions.tolist()[0]],
)
try:
    predictions.numpy()
except RuntimeError as error:
    print("predictions.numpy():", error)
array = predictions.numpy(force=True)
print("predictions.numpy(force=True):", array.dtype, array.shape)
