# %% [markdown]
# # Targets of shape (N,) against predictions of shape (N, 1)
#
# Subtract targets of shape (N,) from predictions of shape (N, 1), and torch broadcasts: each prediction is compared
# with all N targets. A regression then learns the mean of the targets, whatever the input, and its loss settles at
# their variance. `squeeze(1)` on the prediction is the fix.

# %%
import warnings

import matplotlib.pyplot as plt
import torch
from torch import nn

torch.manual_seed(0)
inputs = torch.linspace(-1, 1, 64).unsqueeze(1)
targets = 1 + torch.sin(3 * inputs.squeeze(1)) + 0.1 * torch.randn(64)

# %% [markdown]
# ## One model, two shapes
#
# The network and its first weights are the same in both runs. One line decides whether the prediction keeps its last
# axis of length 1. The loss is written out: `nn.MSELoss` computes the same numbers, and warns.


# %%
def train(squeeze, steps=300):
    torch.manual_seed(1)
    model = nn.Sequential(nn.Linear(1, 32), nn.Tanh(), nn.Linear(32, 1))
    optimizer = torch.optim.Adam(model.parameters(), lr=0.02)
    losses = []
    for _ in range(steps):
        predictions = model(inputs)
        if squeeze:
            predictions = predictions.squeeze(1)
        loss = (predictions - targets).square().mean()
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        losses.append(loss.item())
    return losses, model(inputs).detach()


losses, learned = train(squeeze=True)
losses_wrong, learned_wrong = train(squeeze=False)
variance = targets.var(correction=0).item()

print(f"targets          mean {targets.mean():5.2f}   standard deviation {targets.std():.2f}   variance {variance:.2f}")
for shape, curve, predictions in (("(N,)", losses, learned), ("(N, 1)", losses_wrong, learned_wrong)):
    numbers = f"mean {predictions.mean():5.2f}   standard deviation {predictions.std():.2f}   loss {curve[-1]:.3f}"
    print(f"{shape:7} outputs  {numbers}")
assert losses[-1] < 0.02
assert max(abs(loss - variance) for loss in losses_wrong[30:]) < 0.02
assert learned_wrong.std() < 0.01
assert (learned_wrong - targets.mean()).abs().max() < 0.1

# %%
figure, axes = plt.subplots()
axes.plot(inputs[::2, 0], targets[::2], "o", color="0.5", label="targets")
axes.plot(inputs[::2, 0], learned[::2, 0], label="(N,)")
axes.plot(inputs[::2, 0], learned_wrong[::2, 0], "--", label="(N, 1)")
axes.set(xlabel="input", ylabel="target, prediction", title="What each run learned")
axes.legend()
plt.show()

# %% [markdown]
# With shape (N,) the predictions follow the curve. With shape (N, 1) they are a flat line at 1.01, the mean of the
# targets; the standard deviation of the predictions is below 0.01.

# %%
figure, axes = plt.subplots()
axes.plot(range(0, 300, 2), losses[::2], label="(N,)")
axes.plot(range(0, 300, 2), losses_wrong[::2], "--", label="(N, 1)")
axes.axhline(variance, color="0.5", linestyle=":", label="variance")
axes.set(xlabel="step", ylabel="loss, squared error", yscale="log", title="Training")
axes.legend()
plt.show()

# %% [markdown]
# The loss with shape (N, 1) falls to 0.54, the variance of the targets, within 30 steps, and stays there. With shape
# (N,) it ends at 0.02. A loss that falls and then settles is easily taken for a model that is too small.
#
# ## The matrix behind the loss
#
# Take the model that learned the curve, and compute the difference in the wrong way. One row for each prediction, one
# column for each target: what was meant is the diagonal.

# %%
differences = learned - targets
diagonal = differences.diagonal()
print("shapes:", tuple(learned.shape), "-", tuple(targets.shape), "=", tuple(differences.shape))
print(f"mean square of the diagonal:   {diagonal.square().mean():.2f}")
print(f"mean square of all {differences.numel()}:       {differences.square().mean():.2f}")
assert differences.shape == (64, 64)
torch.testing.assert_close(diagonal, learned.squeeze(1) - targets)
assert diagonal.square().mean() < 0.02 < 1 < differences.square().mean()

# %%
figure, axes = plt.subplots()
order = targets.argsort()[::4]
axes.imshow(differences[order][:, order].abs().numpy(), cmap="gray")
axes.grid(False)
axes.set(xlabel="target, sorted", ylabel="prediction", title="Difference: black is zero")
plt.show()

# %% [markdown]
# The diagonal is dark: each prediction is close to its own target, with a mean square of 0.02. The other cells compare
# it with the targets of other samples, and bring the mean square to 1.05. That is about twice the loss of the flat
# line. (The picture shows every fourth sample, sorted by target.)
#
# ## Why the mean wins
#
# Over all pairs, the mean square is the mean squared distance of the predictions from the mean of the targets, plus the
# variance of the targets. The model can change the first term only, and that is lowest if each prediction is the
# mean. The next cell moves predictions from the mean (0) to their targets (1) and further, and computes both losses.

# %%
mean = targets.mean()
moved = torch.linspace(-0.5, 1.5, 41)
paired, all_pairs = [], []
for share in moved:
    predictions = mean + share * (targets - mean)
    paired.append((predictions - targets).square().mean().item())
    all_pairs.append((predictions.unsqueeze(1) - targets).square().mean().item())
    expected = (predictions - mean).square().mean().item() + variance
    assert abs(all_pairs[-1] - expected) < 1e-4

print(f"own target: lowest at {moved[paired.index(min(paired))]:.1f}, {min(paired):.2f}")
print(f"all pairs:  lowest at {moved[all_pairs.index(min(all_pairs))]:.1f}, {min(all_pairs):.2f}")
assert moved[paired.index(min(paired))] == 1
assert moved[all_pairs.index(min(all_pairs))].abs() < 1e-6

# %%
figure, axes = plt.subplots()
axes.plot(moved, paired, label="own target")
axes.plot(moved, all_pairs, "--", label="all pairs")
axes.set(
    xlabel="from the mean (0) to the targets (1)", ylabel="loss, squared error", title="Which predictions are best"
)
axes.legend()
plt.show()

# %% [markdown]
# The loss of the pairs that belong together is lowest at the targets, where it is 0. The loss of all pairs is lowest
# at the mean, and its lowest value is the variance, 0.54. So more layers and more steps do not help.
#
# ## The fix, and who warns
#
# Give both sides the same shape: `squeeze(1)` on the prediction or `unsqueeze(1)` on the targets. `MSELoss` warns when
# the shapes differ. An expression that is written out does not, be it a loss or a metric.

# %%
fixes = {
    "predictions.squeeze(1)": (learned.squeeze(1), targets),
    "targets.unsqueeze(1)": (learned, targets.unsqueeze(1)),
    "neither": (learned, targets),
}
warned = {}
for name, (predictions, wanted) in fixes.items():
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        loss = nn.functional.mse_loss(predictions, wanted)
    warned[name] = len(caught)
    print(f"{name:22}   mse_loss {loss:.2f}   warnings: {len(caught)}")
assert list(warned.values()) == [0, 0, 1]

labels = (torch.arange(64) % 2).float()
column = labels.unsqueeze(1)
print(f"accuracy of a perfect classifier: {(column.squeeze(1) == labels).float().mean():.2f}")
print(f"the same, from shape (N, 1):      {(column == labels).float().mean():.2f}")
assert (column == labels).float().mean() == 0.5

# %% [markdown]
# Both fixes give 0.02 without a warning, and the wrong shapes give 1.05 with one. The accuracy of a perfect classifier
# for two balanced classes reads 0.50 if its shape is (N, 1), and nothing warns.
#
# ## What to do
#
# - Squeeze the axis by its number, `squeeze(1)` or `squeeze(-1)`. `squeeze()` removes every axis of length 1, the
#   batch's own as well when one sample is left.
# - Write `assert predictions.shape == targets.shape` before each loss and metric that you compute by hand.
# - Suspect the shapes if a regression predicts nearly the same number for all inputs, or if the loss settles at
#   `targets.var(correction=0)`.
# - The page on [a prediction (N, 1) against a target (N,)](../../pitfalls/loss-shape-broadcast/) has the other pairs of
#   shapes, and the [broadcasting calculator](../../calculators/broadcasting/) shows what two shapes become.
