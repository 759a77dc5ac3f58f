import torch
from torch import nn

torch.manual_seed(0)
model = nn.Sequential()
for size in (64, 64, 64, 64):
    model.append(nn.Linear(64, size)).append(nn.Sigmoid())
model.append(nn.Linear(64, 1))

norms = {}
for name, weight in model.named_parameters():
    if name.endswith("weight"):
        weight.register_post_accumulate_grad_hook(
            lambda weight, name=name: norms.update({name: weight.grad.norm().item()})
        )

hidden = model[:2](torch.randn(256, 64))
hidden.retain_grad()  # not a leaf: keep its gradient
nn.functional.mse_loss(model[2:](hidden), torch.randn(256, 1)).backward()

for order, (name, norm) in enumerate(norms.items(), 1):
    print(f"{order}. {name}: norm of the gradient {norm:.1e}")
print("kept gradient of the first layer's output:", tuple(hidden.grad.shape))

# Proof: from the last layer to the first, and the first has less than a hundredth.
assert list(norms) == ["8.weight", "6.weight", "4.weight", "2.weight", "0.weight"]
assert norms["0.weight"] < 0.01 * norms["8.weight"]
