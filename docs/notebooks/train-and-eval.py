# %% [markdown]
# # What train() and eval() change
#
# `train()` and `eval()` set the flag `training` of a model and all its layers, and layers such as Dropout and BatchNorm
# read it. In train mode the output for one row depends on chance (Dropout) and on the other rows of its batch
# (BatchNorm); in eval mode on neither, with the default settings of these layers. This notebook shows both, and what
# they do to an accuracy.

# %%
import matplotlib.pyplot as plt
import torch
from torch import nn

torch.set_num_threads(1)  # for matrices this small, a second thread costs more than it saves
torch.manual_seed(0)

# %% [markdown]
# ## Dropout: many outputs for one row
#
# One row, 2,000 times in one batch. Dropout draws a mask for each copy.

# %%
network = nn.Sequential(nn.Linear(16, 64), nn.ReLU(), nn.Dropout(0.5), nn.Linear(64, 1))
copies = torch.randn(1, 16).expand(2000, 16)
with torch.no_grad():
    in_train = network.train()(copies).flatten()
    in_eval = network.eval()(copies).flatten()

print("mode    lowest     mean   highest")
for mode, outputs in (("train", in_train), ("eval", in_eval)):
    print(f"{mode:5}   {outputs.min():6.3f}   {outputs.mean():6.3f}   {outputs.max():7.3f}")
assert in_eval.max() - in_eval.min() < 1e-5
assert in_train.std() > 0.05
assert (in_train.mean() - in_eval[0]).abs() < 0.1 * in_train.std()

# %%
figure, axes = plt.subplots()
axes.hist(in_train.tolist(), bins=40, label="train()")
axes.axvline(in_eval[0].item(), color="C1", linestyle="dashed", label="eval()")
axes.set(xlabel="output for the same row", ylabel="copies", title="One row through Dropout, 2,000 times")
axes.legend()
plt.show()

# %% [markdown]
# In train mode the outputs spread from -1.03 to 0.26; in eval mode all are -0.372. The mean in train mode, -0.378, is
# close to that, since Dropout doubles what it does not drop (1 / (1 - 0.5)) and only a linear layer follows. If a
# nonlinear layer follows, the two can differ. `nn.functional.dropout(x)` does not read the flag of your module: it
# drops in eval mode too, unless you pass `training=self.training`.
#
# ## BatchNorm: the statistics of a batch
#
# Train mode normalises with the mean and variance of the batch at hand, eval mode with `running_mean` and `running_var`
# (with `track_running_stats=False` there are none, and both modes use the batch). The values here have a mean of 3 and
# a standard deviation of 2.


# %%
def draw(size):
    return 3 + 2 * torch.randn(size, 1)


sizes = [2, 4, 8, 16, 32, 64, 128, 256]
spread_of_batch, spread_of_running, running_means = [], [], {}
print("batch size   spread of the batch mean   of running_mean")
for size in sizes:
    norm = nn.BatchNorm1d(1)
    batch_means, running_means[size] = [], []
    for _ in range(300):
        batch = draw(size)
        norm(batch)
        batch_means.append(batch.mean())
        running_means[size].append(norm.running_mean.item())
    spread_of_batch.append(torch.tensor(batch_means).std().item())
    spread_of_running.append(torch.tensor(running_means[size][60:]).std().item())
    print(f"{size:10}   {spread_of_batch[-1]:24.3f}   {spread_of_running[-1]:15.3f}")

for size, spread in zip(sizes, spread_of_batch, strict=True):
    assert 0.8 < spread / (2 / size**0.5) < 1.2
assert all(running < spread / 2 for running, spread in zip(spread_of_running, spread_of_batch, strict=True))

pair = nn.BatchNorm1d(1)(draw(2)).flatten()
print("a batch of two, normalised:", [round(value, 3) for value in pair.tolist()])
torch.testing.assert_close(pair.abs(), torch.ones(2), rtol=0, atol=1e-3)

# %%
figure, axes = plt.subplots()
axes.plot(sizes, spread_of_batch, marker="o", label="batch mean (train)")
axes.plot(sizes, spread_of_running, marker="s", label="running_mean (eval)")
axes.plot(sizes, [2 / size**0.5 for size in sizes], color="0.5", linestyle="dotted", label="2 / sqrt(size)")
axes.set(xscale="log", yscale="log", xticks=sizes, xticklabels=sizes, xlabel="batch size", ylabel="standard deviation")
axes.set(ylim=(0.003, 3), title="Spread of the mean")
axes.minorticks_off()
axes.legend(loc="lower left")
plt.show()

# %% [markdown]
# The means of batches of two spread by about 1.4, those of 256 by about 0.12: four times the batch, half the spread.
# `running_mean` spreads less than half as much at each size, since it averages over many batches. A batch of two is
# extreme: in each feature BatchNorm turns two values that differ clearly into about -1 and 1, so little more than their
# order is left.

# %%
figure, axes = plt.subplots()
axes.plot(running_means[2][:100], label="batches of 2")
axes.plot(running_means[256][:100], linestyle="dashed", label="batches of 256")
axes.axhline(3, color="0.5", linestyle="dotted", label="true mean")
axes.set(xlabel="step", ylabel="running_mean", title="What eval mode uses, by step")
axes.legend()
plt.show()

print("after step 1, 10 and 40:", [round(running_means[256][step - 1], 2) for step in (1, 10, 40)])
assert running_means[256][9] < 2.2
assert 2.9 < running_means[256][39] < 3.1

# %% [markdown]
# `running_mean` starts at 0 and moves a tenth of the way to the mean of each batch (`momentum=0.1`). With batches of
# 256 it is at 1.95 after 10 steps and at 2.95 after 40, so eval mode is off during the first steps. With batches of two
# it arrives about as fast, and then goes on wandering with a standard deviation of 0.3.
#
# ## What it does to the accuracy
#
# A classifier with both layers is trained for six epochs. Then it predicts the same 1,024 test rows in eval mode and in
# train mode, in batches of different sizes, shuffled and sorted by class.

# %%
labels = torch.arange(2048) % 2
features = torch.randn(2048, 8)
features[:, :2] += 1.5 * labels[:, None]
model = nn.Sequential(nn.Linear(8, 32), nn.BatchNorm1d(32), nn.ReLU(), nn.Dropout(0.5), nn.Linear(32, 2))
optimizer = torch.optim.Adam(model.parameters(), lr=0.01)
for _ in range(6):
    for rows in torch.randperm(1024).split(64):
        loss = nn.functional.cross_entropy(model(features[rows]), labels[rows])
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()


def accuracy(order, size):
    with torch.no_grad():
        right = [(model(features[rows]).argmax(dim=1) == labels[rows]).sum().item() for rows in order.split(size)]
    return sum(right) / len(order)


shuffled = 1024 + torch.randperm(1024)
by_class = shuffled[labels[shuffled].argsort()]
model.eval()
in_eval = [accuracy(shuffled, size) for size in sizes]
before = model[1].running_mean.clone()
model.train()
in_train = [accuracy(shuffled, size) for size in sizes]
in_train_sorted = [accuracy(by_class, size) for size in sizes]

print("batch size   eval()   train(), shuffled   train(), sorted")
for row in zip(sizes, in_eval, in_train, in_train_sorted, strict=True):
    print("{:10}   {:6.1%}   {:17.1%}   {:15.1%}".format(*row))
assert max(in_eval) - min(in_eval) < 0.005
assert in_train[0] < in_eval[0] - 0.08
assert in_train[-1] > in_eval[0] - 0.04
assert max(in_train_sorted) < 0.6
assert not torch.equal(model[1].running_mean, before)

# %%
figure, axes = plt.subplots()
axes.plot(sizes, in_eval, marker="o", label="eval()")
axes.plot(sizes, in_train, marker="s", linestyle="dashed", label="train(), shuffled")
axes.plot(sizes, in_train_sorted, marker="^", linestyle="dotted", label="train(), sorted")
axes.set(xscale="log", xticks=sizes, xticklabels=sizes, ylim=(0.4, 1), xlabel="batch size", ylabel="accuracy")
axes.set(title="Accuracy on the same 1,024 rows")
axes.minorticks_off()
axes.legend(loc=(0.4, 0.27))
plt.show()

# %% [markdown]
# In eval mode the accuracy is 85.0%, whatever the batch size. In train mode it is 70.8% in batches of two. It comes
# close with large shuffled batches, where the mistake may go unnoticed. Sorted by class it is a coin flip at each of
# these sizes: a batch of one class has no other class to differ from, and its own mean is subtracted from it.
#
# Predicting in train mode also changed `running_mean`, under `no_grad()` too, so the model is no longer the one that
# was trained. In train mode a batch of one row raises here. One image of several pixels passes `BatchNorm2d`, since it
# has more than one value per channel.

# %%
message = ""
try:
    model(features[:1])
except ValueError as error:
    message = str(error)
print(message)
assert "more than 1 value per channel" in message
assert nn.BatchNorm2d(3)(torch.randn(1, 3, 2, 2)).shape == (1, 3, 2, 2)

# %% [markdown]
# ## What to do
#
# - Call `model.eval()` before you predict, and `model.train()` before you go on training: [missing
#   eval()](../../pitfalls/missing-model-eval/), [train mode not restored](../../pitfalls/train-mode-not-restored/).
# - With batches of a few rows, take GroupNorm or LayerNorm, which do not look at other rows: [a gap between train and
#   eval](../../pitfalls/batchnorm-train-eval-gap/).
# - If the last batch in training may have one row, drop it (`drop_last=True`): [expected more than 1 value per
#   channel](../../pitfalls/batchnorm-single-value/).
# - `eval()` does not stop autograd. Predict under `no_grad()` as well: [evaluation without
#   no_grad()](../../pitfalls/eval-without-no-grad/).
