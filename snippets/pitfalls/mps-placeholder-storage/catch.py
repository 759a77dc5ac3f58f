import torch
from torch import nn


def elsewhere(model, device, *inputs):
    """Yield what is not on the device: weights, buffers, plain attributes, inputs."""
    kind = torch.device(device).type
    for name, module in model.named_modules():
        found = {**module._parameters, **module._buffers, **vars(module)}
        for key, value in found.items():
            several = value if isinstance(value, list | tuple) else [value]
            for one in several:
                left = [one] if torch.is_tensor(one) else []
                if isinstance(one, nn.Module):  # not in a ModuleList
                    left = one.parameters()
                if any(tensor.device.type != kind for tensor in left):
                    yield f"{name}.{key}".lstrip(".")
                    break
    for number, tensor in enumerate(inputs):
        if tensor.device.type != kind:
            yield f"input {number}"


class Tagger(nn.Module):
    def __init__(self):
        super().__init__()
        self.words = nn.Embedding(100, 8)
        self.positions = torch.arange(20)  # not a buffer
        self.heads = [nn.Linear(8, 3), nn.Linear(8, 5)]  # not a ModuleList
        self.register_buffer("mask", torch.ones(20, dtype=torch.bool))


device = "mps" if torch.backends.mps.is_available() else "meta"
model = Tagger().to(device)
sentence, length = torch.zeros(1, 20, dtype=torch.long), torch.ones(1).to(device)
print(f"not on the device: {', '.join(elsewhere(model, device, sentence, length))}")
