import torch
from torch import nn


def assert_one_device(model, *batch):
    """Name every tensor of the model that is not where the batch is."""
    tensors = dict(model.named_parameters()) | dict(model.named_buffers())
    for path, module in model.named_modules():
        for name, value in vars(module).items():  # attributes that .to() passes over
            if isinstance(value, torch.Tensor):
                tensors[f"{path}.{name}".lstrip(".")] = value
    tensors |= {f"batch[{i}]": tensor for i, tensor in enumerate(batch)}
    where = {name: str(tensor.device) for name, tensor in tensors.items()}
    strays = {n: d for n, d in where.items() if d != where["batch[0]"]}
    assert not strays, f"batch[0] is on {where['batch[0]']}, but {strays}"


class Encoder(nn.Module):
    def __init__(self):
        super().__init__()
        self.words = nn.Embedding(1000, 64)
        self.positions = torch.zeros(20, 64)


device = torch.device("meta")  # stands for the GPU
model = Encoder().to(device)
tokens = torch.zeros(8, 20, dtype=torch.long, device=device)
topics = torch.zeros(8, dtype=torch.long)
try:
    assert_one_device(model, tokens, topics)
except AssertionError as error:
    print(error)
