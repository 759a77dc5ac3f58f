import torch
from torch import nn

torch.manual_seed(0)
model = nn.Sequential(nn.Embedding(32, 16), nn.Linear(16, 64), nn.Linear(64, 8)).half()
model[1].weight.data[5] = 30000  # too large for half precision after the sum


def report(name):
    def hook(module, inputs, output):
        if torch.is_tensor(output) and not output.isfinite().all():
            count = (~output.isfinite()).sum().item()
            print(f"{name}, {type(module).__name__}: {count} of {output.numel()}")

    return hook


for name, module in model.named_modules():
    module.register_forward_hook(report(name or "model"))
with torch.no_grad():
    model(torch.arange(4))
