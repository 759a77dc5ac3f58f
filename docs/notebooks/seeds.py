# %% [markdown]
# # Five runs, one seed: which of them differ?
#
# `torch.manual_seed` sets where torch's global generators start. On one machine, runs like these agree if each of them
# starts from the seed and draws the same numbers in the same order. They differ if the seed is set only once for all of
# them, if something else draws in between, or if NumPy or `random` draw too and are not seeded. The last section asks
# how much seeds differ.

# %%
import random

import matplotlib.pyplot as plt
import numpy as np
import torch
from torch import nn
from torch.utils.data import DataLoader, TensorDataset

torch.set_num_threads(1)  # sums are added in one order, and the models here are too small to gain from more

data = torch.Generator().manual_seed(0)
points = torch.randn(512, 6, generator=data)
labels = (points[:, 0] * points[:, 1] + 0.5 * torch.randn(512, generator=data) > 0).long()
train_set = TensorDataset(points[:256], labels[:256])
validation = DataLoader(TensorDataset(points[256:], labels[256:]), 256)


# %%
def train(order=None, noise=None, hidden=8, passes=0, epochs=5, loader=None):
    """Train a small classifier, and return it with the loss of each step."""
    model = nn.Sequential(nn.Linear(6, hidden), nn.ReLU(), nn.Linear(hidden, 2))
    optimizer = torch.optim.Adam(model.parameters(), lr=0.02)
    losses = []
    for _ in range(epochs):
        for inputs, classes in DataLoader(train_set, 32, shuffle=True, generator=order):
            if noise:
                inputs = inputs + noise(inputs.shape)
            loss = nn.functional.cross_entropy(model(inputs), classes)
            optimizer.zero_grad()
            loss.backward()
            optimizer.step()
            losses.append(loss.item())
        for _ in range(passes):
            next(iter(loader or validation))
    return model, losses


def different(curves):
    return len({tuple(curve) for curve in curves})


# %% [markdown]
# ## The seed once, or before each run

# %%
torch.manual_seed(0)
once = [train()[1] for _ in range(5)]

each = []
for _ in range(5):
    torch.manual_seed(0)
    each.append(train()[1])

print("different curves of five: seed set once:", different(once), "  before each run:", different(each))
ends = [sum(curve[-8:]) / 8 for curve in once]
print("loss in the last epoch, seed set once:", ", ".join(f"{end:.2f}" for end in ends))
assert different(once) == 5
assert different(each) == 1
assert max(ends) - min(ends) > 0.05

# %%
figure, axes = plt.subplots()
for curve in once:
    axes.plot(curve, color="C1", linewidth=1)
axes.plot([], [], color="C1", label="once, 5 runs")
axes.plot(each[0], color="C0", linestyle="--", label="each, 5 runs")
axes.set(xlabel="step", ylabel="loss, cross-entropy", title="Five runs, seed set once or each")
axes.legend()
plt.show()

# %% [markdown]
# With one seed for the session, five runs give five curves, and their losses in the last epoch lie between 0.51 and
# 0.61. With the seed before each run, all five are one curve. (Restart the session, and the first five repeat.)
#
# ## Something else draws
#
# Now each run starts from the same seed, and run k goes k times through a validation loader after each epoch. That
# loader does not shuffle, but each pass takes a number from torch's global generator. The other cases seed torch and
# add noise to the inputs, from three different generators.


# %%
def seeded(**settings):
    torch.manual_seed(0)
    return train(**settings)[1]


noises = {
    "torch": lambda shape: 0.5 * torch.randn(shape),
    "NumPy": lambda shape: torch.from_numpy(np.random.normal(0, 0.5, shape)).float(),
    "random": lambda shape: torch.tensor([random.gauss(0, 0.5) for _ in range(shape[0])]).unsqueeze(1),
}
runs = {f"noise from {name}": [seeded(noise=noise) for _ in range(5)] for name, noise in noises.items()}
runs["validation"] = [seeded(passes=k) for k in range(5)]
runs["validation, own order"] = [seeded(passes=k, order=torch.Generator().manual_seed(0)) for k in range(5)]
own = DataLoader(validation.dataset, 256, generator=torch.Generator())
runs["validation's own"] = [seeded(passes=k, loader=own) for k in range(5)]
for name, curves in runs.items():
    print(f"{name:21}   different curves of five: {different(curves)}")
assert [different(curves) for curves in runs.values()] == [1, 5, 5, 5, 1, 1]
assert different([curve[:8] for curve in runs["validation"]]) == 1

# %%
figure, axes = plt.subplots()
first, *others = runs["validation"]
for curve in others:
    axes.plot(np.subtract(curve, first), color="C1", linewidth=1)
axes.plot([], [], color="C1", label="global, runs 1 to 4")
own_order = runs["validation, own order"]
axes.plot(np.subtract(own_order[4], own_order[0]), "--", color="C0", label="own order, run 4")
axes.axvline(8, color="0.5", linestyle=":")
axes.set(xlabel="step", ylabel="loss, difference", ylim=(-0.1, 0.22), title="Difference from run 0")
axes.legend(loc="upper right")
plt.show()

# %% [markdown]
# The runs agree for the first eight steps, up to the dotted line, where the first validation pass draws. After that the
# training data come in another order (run 0 does not validate). With a generator of its own for the training loader the
# difference is 0 throughout. A model with Dropout would still differ, since Dropout draws from the global generator.
# Give the validation loader a generator of its own as well (last line of the table): then its passes leave the global
# one alone. Noise from NumPy or `random` gives five curves: `torch.manual_seed` does not seed those.
#
# ## Workers
#
# A dataset that draws in `__getitem__` gets other numbers with another number of workers, since each worker process has
# a generator of its own. (Windows has no `fork`: leave this cell out there.)


# %%
class Noisy(torch.utils.data.Dataset):
    def __len__(self):
        return 8

    def __getitem__(self, index):
        return torch.rand(())


drawn = []
for workers in (0, 1, 1, 2, 2):
    torch.manual_seed(0)
    context = "fork" if workers else None
    loader = DataLoader(Noisy(), batch_size=4, num_workers=workers, multiprocessing_context=context)
    drawn.append(torch.cat(list(loader)).tolist())
    print(workers, "workers:", " ".join(f"{number:.2f}" for number in drawn[-1]))
assert different(drawn) == 3
assert drawn[1] == drawn[2]
assert drawn[3] == drawn[4]

# %% [markdown]
# ## Rounding
#
# Another number of threads, or a GPU, may add the same numbers in another order. Here the order is changed by hand: the
# second run sees each batch with its rows reversed, so the mean loss is the same up to rounding.


# %%
def weights_of(rows):
    torch.manual_seed(0)
    model = nn.Sequential(nn.Linear(6, 32), nn.ReLU(), nn.Linear(32, 2))
    optimizer = torch.optim.SGD(model.parameters(), lr=0.5)
    history = []
    for _ in range(200):
        loss = nn.functional.cross_entropy(model(points[rows]), labels[rows])
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        history.append(nn.utils.parameters_to_vector(model.parameters()).detach().clone())
    return torch.stack(history)


rows = torch.arange(256)
distance = (weights_of(rows) - weights_of(rows.flip(0))).norm(dim=1)
print("distance after 10, 100, 200 steps:", ", ".join(f"{distance[step - 1]:.1e}" for step in (10, 100, 200)))
assert 0 < distance[199] <= distance.max() < 1e-4

# %%
figure, axes = plt.subplots()
axes.plot(range(1, 201, 4), distance[::4])
axes.set(xlabel="step", ylabel="distance of the weights", yscale="log", title="Two runs that differ in rounding")
plt.show()

# %% [markdown]
# The two runs drift apart by rounding alone, but in 200 steps the distance of their weights stays below 0.0001. How
# fast it grows depends on the model and the learning rate. In longer training, runs may end far apart. Compare short
# runs within a tolerance, not bit by bit.
#
# ## How much do seeds differ, and how much does a change?
#
# Ten seeds, and one change: 8 hidden units in place of 6. The loss is that of 256 points that were not trained on. Ten
# other seeds follow, to see whether the effect stays.


# %%
def test_loss(seed, hidden):
    torch.manual_seed(seed)
    model, _ = train(hidden=hidden)
    with torch.no_grad():
        return nn.functional.cross_entropy(model(points[256:]), labels[256:])


six = torch.stack([test_loss(seed, hidden=6) for seed in range(10)])
eight = torch.stack([test_loss(seed, hidden=8) for seed in range(10)])
effect = (six.mean() - eight.mean()).item()
misleading = (eight[:, None] > six).float().mean().item()
print(f"6 units: mean {six.mean():.3f}, lowest {six.min():.3f}, highest {six.max():.3f}")
print(f"8 units: mean {eight.mean():.3f}, lowest {eight.min():.3f}, highest {eight.max():.3f}")
print(f"effect of the change {effect:.3f}, standard deviation over seeds {six.std():.3f} and {eight.std():.3f}")
print(f"pairs of runs in which 8 units do worse: {misleading:.0%}")
again = [sum(test_loss(seed, hidden).item() for seed in range(20, 30)) / 10 for hidden in (6, 8)]
print(f"effect with seeds 20 to 29: {again[0] - again[1]:.3f}")
assert 0.015 < effect < 0.05
assert abs(again[0] - again[1]) < 0.6 * effect
assert 0.5 < effect / six.std() < 2
assert 0.1 < misleading < 0.4

# %%
figure, axes = plt.subplots()
axes.plot(six, "s", label="6 units")
axes.plot(eight, "o", label="8 units")
axes.axhline(six.mean(), color="C0", linestyle="--")
axes.axhline(eight.mean(), color="C1", linestyle="--")
axes.set(
    xlabel="seed", ylabel="test loss, cross-entropy", ylim=(0.46, 0.67), title="Ten seeds, with and without a change"
)
axes.legend()
plt.show()

# %% [markdown]
# Eight units have a lower mean loss, 0.584 against 0.613, but the effect of 0.03 is about as large as the standard
# deviation over seeds. In 27% of the pairs, one run of each setting, eight units come out worse, so one run of each
# says little. Ten runs of each are few too: with seeds 20 to 29 the effect is only 0.008.
#
# ## What to do
#
# - Call `torch.manual_seed` at the start of the function or cell that builds the model and trains it.
# - Give the training loader and the validation loader each a `generator` of its own. Seed NumPy and `random` if
#   anything draws from them.
# - Keep the number of workers fixed, or seed each item. Expect equal bits only from the same machine, versions and
#   number of threads. On a GPU you may also need deterministic algorithms (not run here).
# - Compare settings over several seeds, and report the spread.
# - [Same seed, different results](../../pitfalls/nondeterministic-results/) finds the first tensor that differs;
#   [random numbers in workers](../../pitfalls/numpy-seed-dataloader-workers/) has NumPy's generators; [results
#   differ](../../playbooks/results-differ/) goes through the causes in order.
