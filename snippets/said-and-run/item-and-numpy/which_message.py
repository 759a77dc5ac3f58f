import warnings

import torch
from torch import nn

torch.manual_seed(0)
regressor = nn.Linear(3, 1)
features, prices = torch.randn(6, 3), torch.randn(6, 1)
loss = nn.functional.mse_loss(regressor(features), prices)
losses = (regressor(features) - prices) ** 2
for name, convert in {
    "loss.item()": loss.item,
    "loss.numpy()": loss.numpy,
    "float(loss)": lambda: float(loss),
    "losses.item()": losses.item,
}.items():
    with warnings.catch_warnings():
        warnings.simplefilter("error")  # show a warning as if it were an error
        try:
            assert convert() == loss.detach()
            print(f"{name}: a number, and no message")
        except (RuntimeError, UserWarning) as seen:
            print(f"{name}: {type(seen).__name__}: {str(seen).splitlines()[0]}")
