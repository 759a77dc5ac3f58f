# %% [markdown]
# # The training loop, with and without zero_grad
#
# `backward()` adds to `.grad`; it does not replace it. So a training loop clears the gradients once a step.
# This notebook trains one small classifier twice on the same data, with that line and without it, and looks at
# what differs.

# %%
import torch
from torch import nn

torch.manual_seed(0)
features = torch.randn(256, 8)
scores = features[:, :3].sum(dim=1) + 0.5 * torch.randn(256)
labels = (scores > 0).long()

# %% [markdown]
# ## One loop, one line of difference
#
# The seed is set inside, so both runs start from the same weights. What is kept of each step are plain numbers:
# the loss, and the length of the gradient that `step()` used.


# %%
def train(clear_gradients, momentum=0.0, steps=100):
    torch.manual_seed(1)
    model = nn.Sequential(nn.Linear(8, 32), nn.ReLU(), nn.Linear(32, 2))
    optimizer = torch.optim.SGD(model.parameters(), lr=1.0, momentum=momentum)
    losses, lengths = [], []
    for _ in range(steps):
        loss = nn.functional.cross_entropy(model(features), labels)
        if clear_gradients:
            optimizer.zero_grad()
        loss.backward()
        gradient = torch.cat([weight.grad.flatten() for weight in model.parameters()])
        optimizer.step()
        losses.append(loss.item())
        lengths.append(gradient.norm().item())
    return losses, lengths


losses_with, lengths_with = train(clear_gradients=True)
losses_without, lengths_without = train(clear_gradients=False)

print("step   loss with   loss without")
for step in (0, 5, 10, 20):
    print(f"{step:4}   {losses_with[step]:9.3f}   {losses_without[step]:12.3f}")
print("after 100 steps the loss with clearing is under 0.1:", losses_with[-1] < 0.1)
print("without, it is back above where it started:", losses_without[-1] > losses_without[0])

assert losses_with[-1] < 0.1
assert losses_without[-1] > losses_without[0]

# %% [markdown]
# The second run is ahead after five steps and lost after a hundred: it overshoots. The first step is the same
# in both, since there is nothing to clear yet. After it every step of the second run also uses all gradients
# before it.

# %%
print("step   gradient with   gradient without")
for step in (0, 1, 2, 3, 4):
    print(f"{step:4}   {lengths_with[step]:13.3f}   {lengths_without[step]:16.3f}")

assert lengths_with[0] == lengths_without[0]
assert lengths_without[4] > 2 * lengths_with[4]

# %% [markdown]
# ## What the second loop really computes
#
# A sum of all past gradients has a name: momentum with a factor of 1, which never forgets. A loop that clears
# its gradients and uses `momentum=1.0` walks the same way.

# %%
losses_momentum, _ = train(clear_gradients=True, momentum=1.0)
print("step   momentum 1.0   without clearing")
for step in (0, 5, 10, 20):
    print(f"{step:4}   {losses_momentum[step]:12.3f}   {losses_without[step]:16.3f}")
torch.testing.assert_close(losses_momentum[:21], losses_without[:21], rtol=1e-3, atol=1e-3)

# %% [markdown]
# That is why nothing fails and the first steps look good. A momentum of 1 has no brake: what was once a
# downhill step is taken again and again, also when it leads up.
#
# ## What to do
#
# - Call `optimizer.zero_grad()` once for each `step()`: before `backward()` or after `step()`, never between
#   the two.
# - If you want the sum of several batches on purpose, clear once per group of batches, and divide the loss by
#   their number.
# - The page on [gradients that are never cleared](../../pitfalls/missing-zero-grad/) shows the ways in which it
#   goes wrong.
