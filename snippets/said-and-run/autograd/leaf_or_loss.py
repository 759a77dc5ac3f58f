import warnings

import torch
from torch import nn

warnings.simplefilter("ignore")  # of asking a computed tensor for .grad
torch.manual_seed(0)
model = nn.Linear(3, 1)
number = torch.tensor(5.0, requires_grad=True)
loss = nn.functional.mse_loss(model(torch.randn(8, 3)), torch.randn(8, 1))

for name, tensor in {"number": number, "loss": loss}.items():
    history = tensor.grad_fn.name() if tensor.grad_fn else None
    tensor.backward()
    print(f"{name}: leaf {tensor.is_leaf}, history {history}, .grad {tensor.grad}")
assert number.grad == 1, "the derivative of a number by itself"
assert loss.grad is None, "kept for leaves only"
assert model.weight.grad.any()
print(f"gradient norm on the weight of the model: {model.weight.grad.norm():.4f}")
