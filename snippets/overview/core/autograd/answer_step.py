import torch
from torch import nn

torch.manual_seed(0)
pictures, suits = torch.randn(32, 64), torch.randint(0, 4, (32,))
by_hand, model = nn.Linear(64, 4), nn.Linear(64, 4)
model.load_state_dict(by_hand.state_dict())
weights = list(by_hand.parameters())
velocity = [torch.zeros_like(weight) for weight in weights]

for _ in range(20):
    loss = nn.functional.cross_entropy(by_hand(pictures), suits)
    gradients = torch.autograd.grad(loss, weights)  # returned; .grad is not touched
    norm = torch.cat([gradient.flatten() for gradient in gradients]).norm()
    with torch.no_grad():
        for weight, gradient, moved in zip(weights, gradients, velocity, strict=True):
            moved.mul_(0.9).add_(gradient * (0.5 / (norm + 1e-6)).clamp(max=1))
            weight -= 0.1 * moved
print(f"loss of the last step: {loss.item():.3f}, gradient's norm: {norm.item():.3f}")

# Proof: the same steps with torch's optimizer and clipping.
optimizer = torch.optim.SGD(model.parameters(), lr=0.1, momentum=0.9)
for _ in range(20):
    optimizer.zero_grad()
    nn.functional.cross_entropy(model(pictures), suits).backward()
    largest = nn.utils.clip_grad_norm_(model.parameters(), max_norm=0.5)
    optimizer.step()
torch.testing.assert_close(by_hand.weight, model.weight)
torch.testing.assert_close(norm, largest)
