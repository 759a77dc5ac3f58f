import torch
from torch import nn
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
scores = critic(melodies)
slope = torch.autograd.grad(scores.sum(), melodies, retain_graph=True)[0]
penalty = (slope.flatten(1).norm(dim=1) - 1).square().mean()
loss = scores.mean() + 10 * penalty
loss.backward()
gradient = critic.project.weight.grad.norm().item()
print(f"penalty: {penalty.item():.4f}")
print(f"gradient: {gradient:.4f}")

# Proof: the gradient is that of the scores alone.
alone = torch.autograd.grad(critic(melodies).mean(), critic.project.weight)[0]
assert abs(gradient - alone.norm().item()) < 1e-6
assert penalty.item() > 0.5
