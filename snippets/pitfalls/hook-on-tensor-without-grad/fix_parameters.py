import torch
from torch import nn

torch.manual_seed(0)
model = nn.Sequential(nn.EmbeddingBag(50, 8), nn.Linear(8, 1))
model[0].requires_grad_(False)  # pretrained word vectors

for parameter in model.parameters():
    if parameter.requires_grad:
        parameter.register_hook(lambda gradient: gradient.clamp(-0.1, 0.1))

reviews = torch.randint(50, (16, 12))
loss = (model(reviews) - 5).square().mean()
loss.backward()
steepest = model[1].bias.grad.item()
print(f"gradient of the bias: {steepest:.2f}")

# Proof: the gradients of copies without hooks, clamped afterwards.
weight, bias = (part.detach().requires_grad_() for part in model[1].parameters())
again = nn.functional.linear(model[0](reviews), weight, bias)
(again - 5).square().mean().backward()
assert bias.grad.item() < -5
assert abs(steepest + 0.1) < 1e-6
torch.testing.assert_close(model[1].weight.grad, weight.grad.clamp(-0.1, 0.1))
assert model[0].weight.grad is None
