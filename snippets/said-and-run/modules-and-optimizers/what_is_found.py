import torch
from torch import nn


class Attention(nn.Module):
    def __init__(self):
        super().__init__()
        self.temperature = nn.Parameter(torch.ones(1))
        self.query = nn.Linear(4, 4, bias=False)
        self.register_buffer("mask", torch.ones(4, 4).tril())
        self.scale = torch.tensor(0.5)
        self.heads = [nn.Linear(4, 4) for _ in range(2)]
        self.tables = {"words": nn.Embedding(9, 4)}


model = Attention()
trained = [name for name, _ in model.named_parameters()]
assert trained == ["temperature", "query.weight"]
assert list(model.state_dict()) == ["temperature", "mask", "query.weight"]
assert model.temperature.requires_grad
assert all(isinstance(value, torch.Tensor) for value in model.state_dict().values())
print("an optimizer gets:", ", ".join(trained))
print("a checkpoint holds:", ", ".join(model.state_dict()))

model.to("meta")  # a device that any machine has
places = {
    "mask, a buffer": model.mask,
    "scale, a plain tensor": model.scale,
    "heads[0], in a list": model.heads[0].weight,
    "tables['words'], in a dict": model.tables["words"].weight,
}
for name, tensor in places.items():
    print(f"to() on {name}: now on {tensor.device}")
assert [tensor.is_meta for tensor in places.values()] == [True, False, False, False]
