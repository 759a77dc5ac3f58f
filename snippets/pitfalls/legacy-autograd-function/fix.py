import torch
from torch import nn
from torch.autograd import Function


class Reverse(Function):
    @staticmethod
    def forward(ctx, x, weight):
        ctx.weight = weight
        return x.view_as(x)

    @staticmethod
    def backward(ctx, grad):
        return -ctx.weight * grad, None  # one for each argument of forward


torch.manual_seed(0)
encoder, domain = nn.Linear(6, 4), nn.Linear(4, 2)
reviews, source = torch.randn(8, 6), torch.randint(2, (8,))
logits = domain(Reverse.apply(encoder(reviews), 0.5))
nn.functional.cross_entropy(logits, source).backward()
print(f"gradient of the encoder: {encoder.weight.grad.norm().item():.4f}")

# Proof: the gradient without the function, times -0.5.
plain = nn.functional.cross_entropy(domain(encoder(reviews)), source)
expected = torch.autograd.grad(plain, encoder.weight)[0]
torch.testing.assert_close(encoder.weight.grad, -0.5 * expected)
assert abs(encoder.weight.grad.norm().item() - 0.5 * expected.norm().item()) < 1e-6
