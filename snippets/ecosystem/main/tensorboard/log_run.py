import torch
from sklearn.datasets import load_digits
from tensorboard.backend.event_processing.event_accumulator import (
    DEFAULT_SIZE_GUIDANCE,
    EventAccumulator,
)
from torch import nn
from torch.utils.tensorboard import SummaryWriter

images, digits = load_digits(return_X_y=True)  # 1797 of 8 by 8 pixels
torch.manual_seed(0)
mixed = torch.randperm(len(images))
x = torch.tensor(images, dtype=torch.float32)[mixed] / 16
y = torch.tensor(digits)[mixed]


def train(lr):
    torch.manual_seed(0)
    model = nn.Sequential(nn.Linear(64, 64), nn.ReLU(), nn.Linear(64, 10))
    optimizer = torch.optim.Adam(model.parameters(), lr=lr)
    # One folder for each run: `tensorboard --logdir runs` shows them together.
    with SummaryWriter(f"runs/lr={lr}") as writer:
        for step in range(100):
            rows = torch.randint(1400, (64,))
            loss = nn.functional.cross_entropy(model(x[rows]), y[rows])
            optimizer.zero_grad()
            loss.backward()
            optimizer.step()
            writer.add_scalar("loss/train", loss.item(), step)
            if step % 20 == 19:
                with torch.no_grad():
                    guesses = model(x[1400:]).argmax(1)
                wrong = guesses != y[1400:]
                accuracy = 1 - wrong.float().mean().item()
                writer.add_scalar("accuracy/validation", accuracy, step)
                writer.add_histogram("first layer", model[0].weight, step)
                mistakes = x[1400:][wrong][:8].view(-1, 1, 8, 8)
                writer.add_images("mistakes", mistakes, step)
        writer.add_hparams({"lr": lr}, {"accuracy": accuracy}, run_name=".")
    return accuracy


accuracies = {lr: train(lr) for lr in (0.0001, 0.02)}

# What is in the files: the viewer draws this, a script reads it.
runs = {lr: EventAccumulator(f"runs/lr={lr}").Reload() for lr in accuracies}
tags = runs[0.02].Tags()
for kind in ("scalars", "images", "histograms"):
    print(f"{kind}: {', '.join(tags[kind])}")
for kind in ("scalars", "images", "histograms"):
    print(f"{kind} kept by default under each name: {DEFAULT_SIZE_GUIDANCE[kind]}")
print("histograms kept by the reader:", len(runs[0.02].Histograms("first layer")))
everything = EventAccumulator("runs/lr=0.02", size_guidance={"histograms": 0}).Reload()
print("histograms in the file:", len(everything.Histograms("first layer")))
losses = {lr: run.Scalars("loss/train") for lr, run in runs.items()}


def smoothed(events, weight=0.6):
    """Return a moving average like the one that the viewer's slider draws."""
    mean, values = 0.0, []
    for n, event in enumerate(events, 1):
        mean = weight * mean + (1 - weight) * event.value
        values.append(mean / (1 - weight**n))
    return values


print("\nstep  slow  slow_smoothed  fast  fast_smoothed")
slow, fast = losses.values()
columns = [[one.value for one in slow], smoothed(slow)]
columns += [[one.value for one in fast], smoothed(fast)]
for step in range(0, 100, 5):
    a, b, c, d = (column[step] for column in columns)
    print(f"{step:4}  {a:.2f}  {b:13.2f}  {c:.2f}  {d:13.2f}")
print()
for lr, accuracy in accuracies.items():
    print(f"validation accuracy with lr={lr}: {accuracy:.2f}")

# Proof: all that was logged is in the files
for run in runs.values():
    assert [one.step for one in run.Scalars("loss/train")] == list(range(100))
assert accuracies[0.02] > 0.9 > accuracies[0.0001]
