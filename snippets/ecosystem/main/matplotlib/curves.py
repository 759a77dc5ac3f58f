import matplotlib.pyplot as plt
import seaborn as sns
import torch
from sklearn.datasets import load_digits
from torch import nn

images, digits = load_digits(return_X_y=True)  # 1797 of 8 by 8 pixels
torch.manual_seed(0)
mixed = torch.randperm(len(images))
x = torch.tensor(images, dtype=torch.float32)[mixed] / 16
x += 0.3 * torch.randn_like(x)
y = torch.tensor(digits)[mixed]
parts = {"train": (x[:300], y[:300]), "val": (x[300:1000], y[300:1000])}


def fit(dropout):
    torch.manual_seed(0)
    model = nn.Sequential(
        nn.Linear(64, 128), nn.ReLU(), nn.Dropout(dropout), nn.Linear(128, 10)
    )
    optimizer = torch.optim.Adam(model.parameters(), lr=0.02)
    losses = {"train": [], "val": []}
    for _ in range(40):
        for name, (x, y) in parts.items():
            model.eval()
            with torch.no_grad():
                loss = nn.functional.cross_entropy(model(x), y)
            losses[name].append(loss.item())  # a number, not a tensor
        model.train()
        x, y = parts["train"]
        optimizer.zero_grad()
        nn.functional.cross_entropy(model(x), y).backward()
        optimizer.step()
    return model.eval(), losses


runs = {"plain": fit(0.0), "dropout": fit(0.8)}
print("run      lowest val loss  at step  val loss at the end")
for name, (_, losses) in runs.items():
    val = losses["val"]
    print(f"{name:7}  {min(val):15.2f}  {val.index(min(val)):7}  {val[-1]:19.2f}")

# Curves: a colour for each run, a line style for each part of the data.
figure, axes = plt.subplots(figsize=(6, 3.6), layout="constrained")
for colour, (name, (_, losses)) in zip(["C0", "C1"], runs.items(), strict=True):
    for style, part in (("--", "train"), ("-", "val")):
        axes.plot(losses[part], colour, linestyle=style, label=f"{name}, {part}")
axes.set(xlabel="step", ylabel="cross entropy", yscale="log", title="Loss")
axes.legend()
figure.savefig("curves.png", dpi=150)

# A grid of images: what the second model gets wrong.
x, y = parts["val"]
guesses = runs["dropout"][0](x).argmax(1)
wrong = (guesses != y).nonzero().flatten()[:10]
figure, grid = plt.subplots(2, 5, figsize=(6, 2.8))
for axes, row in zip(grid.flat, wrong, strict=True):
    axes.imshow(x[row].view(8, 8), cmap="gray", vmin=0, vmax=1)
    axes.set_title(f"{y[row]}, taken for {guesses[row]}", fontsize=9)
    axes.axis("off")
figure.savefig("mistakes.png", dpi=150)

# A confusion matrix, with its counts.
counts = torch.zeros(10, 10, dtype=torch.long)
counts.index_put_((y, guesses), torch.tensor(1), accumulate=True)
figure, axes = plt.subplots(figsize=(6, 4.6))
sns.heatmap(counts, annot=True, fmt="d", cmap="Blues", ax=axes)
axes.set(xlabel="guessed", ylabel="true", title="Confusion")
figure.savefig("confusion.png", dpi=150)
plt.close("all")
print(f"right: {counts.diag().sum()} of {counts.sum()}")

# Proof: what is drawn is what was measured
assert counts.sum() == len(y)
assert (guesses != y).sum() == counts.sum() - counts.diag().sum()
assert len(figure.axes[0].texts) == 100
