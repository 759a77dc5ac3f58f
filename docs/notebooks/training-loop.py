# %% [markdown]
# # The training loop, with and without zero_grad
#
# `backward()` adds to `.grad`; it does not replace it. So a training loop clears the gradients once per step.
# This notebook trains one small classifier on the same data with that line and without it, and looks at
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
# The seed is set inside the function, so all runs start from the same weights. Each step notes two plain numbers:
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
for step in (0, 5, 10, 20, 99):
    print(f"{step:4}   {losses_with[step]:9.3f}   {losses_without[step]:12.3f}")

assert losses_with[-1] < 0.1
assert losses_without[-1] > losses_without[0]

# %% [markdown]
# The second run is ahead after five steps, and after a hundred its loss is higher than at the start: it overshoots.
# The first step is the same in both, since there is nothing to clear yet. After that, every step of the second run
# also uses all the gradients before it.

# %%
print("step   gradient with   gradient without")
for step in (0, 1, 2, 3, 4):
    print(f"{step:4}   {lengths_with[step]:13.3f}   {lengths_without[step]:16.3f}")

assert lengths_with[0] == lengths_without[0]
assert lengths_without[4] > 2 * lengths_with[4]

# %% [markdown]
# ## What the second loop really computes
#
# With plain SGD, a sum of all past gradients has a name: momentum with a factor of 1, which never forgets. A loop
# that clears its gradients and uses `momentum=1.0` takes the same steps, up to rounding.

# %%
losses_momentum, _ = train(clear_gradients=True, momentum=1.0)
print("step   momentum 1.0   without clearing")
for step in (0, 5, 10, 20):
    print(f"{step:4}   {losses_momentum[step]:12.3f}   {losses_without[step]:16.3f}")
torch.testing.assert_close(losses_momentum[:21], losses_without[:21], rtol=1e-3, atol=1e-3)

# %% [markdown]
# That is why nothing raises and the first steps look good. A momentum of 1 has no brake: each step is repeated
# in every later one, even where it now leads uphill.
#
# ## What to do
#
# - Call `optimizer.zero_grad()` once for each `step()`: before `backward()` or after `step()`, not between
#   the two.
# - To add up the gradients of several batches on purpose, clear once per group of batches, and divide each mean loss
#   by their number if they have the same size.
# - The page on [gradients that are never cleared](../../pitfalls/missing-zero-grad/) shows what goes wrong and what
#   does not help.
# - [zero_grad()](../../detaching/zero-grad/) says what the call clears, and how other optimizers react.
