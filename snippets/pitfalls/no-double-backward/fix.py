import torch
from torch import nn
from torch.nn.attention import SDPBackend, sdpa_kernel
from torch.nn.functional import scaled_dot_product_attention


class Critic(nn.Module):
    """Judges melodies of 12 notes, for a GAN with a gradient penalty."""

    def __init__(self):
        super().__init__()
        self.project, self.out = nn.Linear(8, 24), nn.Linear(8, 1)

    def forward(self, notes):
        q, k, v = self.project(notes).unsqueeze(1).chunk(3, dim=-1)
        seen = scaled_dot_product_attention(q, k, v)
        return self.out(seen.squeeze(1).mean(dim=1))


torch.manual_seed(0)
critic = Critic()
melodies = torch.randn(16, 12, 8, requires_grad=True)
with sdpa_kernel(SDPBackend.MATH):  # around the forward pass
    scores = critic(melodies)
slope = torch.autograd.grad(scores.sum(), melodies, create_graph=True)[0]
penalty = (slope.flatten(1).norm(dim=1) - 1).square().mean()
penalty.backward()
print(f"penalty: {penalty.item():.4f}")
print(f"gradient: {critic.project.weight.grad.norm().item():.4f}")

# Proof: the attention written out, and the penalty's slope along its own gradient.
w = critic.project.weight.detach().double()
b, row = critic.project.bias.detach().double(), critic.out.weight.detach().double()


def penalty_of(w):
    x = melodies.detach().double().requires_grad_()
    q, k, v = (x @ w.T + b).chunk(3, dim=-1)
    seen = (q @ k.transpose(1, 2) / 8**0.5).softmax(dim=-1) @ v
    slope = torch.autograd.grad((seen.mean(dim=1) @ row.T).sum(), x)[0]
    return (slope.flatten(1).norm(dim=1) - 1).square().mean().item()


grad = critic.project.weight.grad.double()
step = 1e-5 * grad / grad.norm()
expected = (penalty_of(w + step) - penalty_of(w - step)) / 2e-5
assert abs(penalty.item() - penalty_of(w)) < 1e-5
assert abs(grad.norm().item() - expected) < 1e-5
