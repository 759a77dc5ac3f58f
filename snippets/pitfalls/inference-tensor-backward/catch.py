import torch
from torch import nn


def inference_tensors(model, *batch):
    """Names of what was made in inference mode: weights, buffers, caches, data."""
    found = {f"batch[{i}]": value for i, value in enumerate(batch)}
    found.update(model.named_parameters())
    found.update(model.named_buffers())
    for name, module in model.named_modules():
        found.update({f"{name}.{key}": value for key, value in vars(module).items()})
    for name, value in found.items():
        if isinstance(value, torch.Tensor) and value.is_inference():
            yield name


torch.manual_seed(0)
model = nn.Sequential(nn.Linear(8, 8), nn.Linear(8, 2))
with torch.inference_mode():
    model[1] = nn.Linear(8, 2)
    model[0].cache = torch.ones(8)
    model.register_buffer("mean", torch.ones(8))
    features = torch.randn(4, 8)
    labels = torch.tensor([0, 1, 1, 0])
print(f"inference tensors: {list(inference_tensors(model, features, labels.clone()))}")
