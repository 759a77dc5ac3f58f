# %% [markdown]
# # The training loop, with and without zero_grad
#
# `backward()` adds to `.grad`; it does not replace it. So a training loop clears the gradients once per step.
# This notebook trains one small classifier on the same data with that line and without it, and looks at
# what differs.

# %%
import matplotlib.pyplot as plt
import torch
from torch import nn

torch.set_num_threads(1)  # for matrices this small, a second thread costs more than it saves
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
def train(clear_gradients, optimizer_class=torch.optim.SGD, lr=1.0, steps=100, **options):
    torch.manual_seed(1)
    model = nn.Sequential(nn.Linear(8, 32), nn.ReLU(), nn.Linear(32, 2))
    optimizer = optimizer_class(model.parameters(), lr=lr, **options)
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

# %%
figure, axes = plt.subplots()
axes.plot(losses_with, label="cleared")
axes.plot(losses_without, label="never cleared")
axes.set(xlabel="step", ylabel="loss, cross-entropy", yscale="log", title="Loss with and without zero_grad()")
axes.legend()
plt.show()

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
# That is why the first steps look good. Nothing raises, because adding up gradients is allowed, and sometimes wanted.
# A momentum of 1 has no brake: each gradient is part of every later step, even where it now leads uphill.
#
# ## Does a smaller learning rate help?
#
# Seven learning rates, each with SGD that clears, SGD that never clears, and SGD that clears and has a momentum
# of 0.9. The last loss of a run that swings is a matter of luck, so this takes the mean of the last 20 steps.


# %%
def late_loss(*arguments, **options):
    losses, _ = train(*arguments, **options)
    return sum(losses[-20:]) / 20


rates = [0.01, 0.03, 0.1, 0.3, 1, 3, 10]
cleared = [late_loss(True, lr=rate) for rate in rates]
never = [late_loss(False, lr=rate) for rate in rates]
momentum = [late_loss(True, lr=rate, momentum=0.9) for rate in rates]

print("learning rate   cleared   momentum 0.9   never cleared")
for row in zip(rates, cleared, momentum, never, strict=True):
    print("{:13}   {:7.3f}   {:12.3f}   {:13.3f}".format(*row))

start = losses_with[0]
assert all(without < clear for without, clear in zip(never[:4], cleared[:4], strict=True))  # up to 0.3
assert never[4] > start  # 1
assert never[5] > 5  # 3
assert max(cleared[:6]) < start
assert max(momentum[4:6]) < 0.05

# %%
figure, axes = plt.subplots()
axes.plot(rates, cleared, marker="o", label="cleared")
axes.plot(rates, never, marker="s", label="never cleared")
axes.plot(rates, momentum, marker="^", linestyle="dashed", label="momentum 0.9")
axes.axhline(start, color="0.5")
axes.set(xscale="log", yscale="log", ylim=(1e-4, 1e3), xlabel="learning rate", ylabel="loss, cross-entropy")
axes.set(title="Mean loss of the last 20 steps")
axes.legend(loc="upper left")
plt.show()

# %% [markdown]
# A small learning rate hides the missing line, and a larger one shows it. Up to 0.3 the loop that never clears is
# even ahead of plain SGD, because sums of gradients make larger steps. At 1 it ends at 1.5, above the loss at the
# start (the grey line, 0.716), at 3 above 10, and at 10 beyond the picture. Momentum of 0.9 makes larger steps, too,
# but it forgets old gradients: with clearing, it is below 0.05 at rates of 1 and 3.
#
# These are losses on the 256 rows that the model was trained with. They say nothing about new rows, and a model
# this size can learn its 256 rows by heart. On other data the missing line may show at other rates.
#
# ## Momentum on top of it
#
# An optimizer that has momentum already adds up past gradients. If they are never cleared, it adds up sums.

# %%
momentum_with, _ = train(True, lr=0.3, momentum=0.9)
momentum_without, _ = train(False, lr=0.3, momentum=0.9)
adam_with, _ = train(True, torch.optim.Adam, lr=0.03)
adam_without, _ = train(False, torch.optim.Adam, lr=0.03)

print("        momentum 0.9            Adam")
print("step    cleared       never     cleared   never")
for step in (0, 5, 10, 20, 99):
    print(f"{step:4}   {momentum_with[step]:8.3f}   {momentum_without[step]:9.3g}", end="")
    print(f"    {adam_with[step]:8.3f}   {adam_without[step]:5.2f}")

assert momentum_with[-1] < 0.05
assert momentum_without[-1] > 1e5
assert adam_with[-1] < 0.05
assert min(adam_without[40:]) > start
assert max(adam_without) < 10

# %%
figure, axes = plt.subplots()
axes.plot(momentum_with, label="cleared")
axes.plot(momentum_without, linestyle="dashed", label="never cleared")
axes.set(xlabel="step", ylabel="loss, cross-entropy", yscale="log", title="SGD, momentum 0.9, rate 0.3")
axes.legend()
plt.show()

# %% [markdown]
# The loss explodes. It is above 100,000 after a hundred steps, at the learning rate at which plain SGD without
# clearing still got away with it. With clearing it ends below 0.05.

# %%
figure, axes = plt.subplots()
axes.plot(adam_with, label="cleared")
axes.plot(adam_without, linestyle="dashed", label="never cleared")
axes.set(xlabel="step", ylabel="loss, cross-entropy", yscale="log", title="Adam, rate 0.03")
axes.legend()
plt.show()

# %% [markdown]
# Adam does not explode here, but it loses what it learned. The loss falls for about ten steps, and from step 40 on
# it is above the one at the start. Adam divides by a running size of the gradients, so a growing sum does not make
# its steps grow. It does turn them in a wrong direction: old gradients outweigh the new one.
#
# So what you see depends on the optimizer and on the learning rate: a loss that swings, one that explodes, one that
# turns up after a good start, or nothing that you would notice.
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
