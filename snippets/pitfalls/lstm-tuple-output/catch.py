import torch
from torch import nn


def find_tuples(model, *inputs):
    """Names of the modules that return anything but a single tensor."""
    found = []

    def look(name):
        def hook(module, args, output):
            if not torch.is_tensor(output):
                found.append(f"{name} ({type(module).__name__})")

        return hook

    handles = [m.register_forward_hook(look(name)) for name, m in model.named_modules()]
    try:
        model(*inputs)
    except (AttributeError, TypeError) as error:
        found.append(str(error))
    finally:
        for handle in handles:
            handle.remove()
    return found


body = nn.Sequential(nn.Linear(4, 8), nn.LSTM(8, 8), nn.Linear(8, 1))
for line in find_tuples(body, torch.rand(5, 2, 4)):
    print(line)
