import torch
from torch import nn

torch.manual_seed(0)
windows, activity = torch.randn(16, 9), torch.randint(3, (16,))  # motion sensors
model = nn.Linear(9, 3)
loss_of = nn.CrossEntropyLoss()

losses = {"without any of them": loss_of(model(windows), activity)}
with torch.no_grad():
    losses["no_grad()"] = loss_of(model(windows), activity)
with torch.inference_mode():
    losses["inference_mode()"] = loss_of(model(windows), activity)
losses["detach()"] = loss_of(model(windows).detach(), activity)
losses["argmax()"] = (model(windows).argmax(dim=1) != activity).float().mean()
losses["torch.tensor()"] = torch.tensor(loss_of(model(windows), activity).item())
model.requires_grad_(False)
losses["all frozen"] = loss_of(model(windows), activity)

for name, loss in losses.items():
    try:
        loss.backward()
        print(f"{name}: works, grad_fn {type(loss.grad_fn).__name__}")
    except RuntimeError as error:
        print(f"{name}: {error}")
