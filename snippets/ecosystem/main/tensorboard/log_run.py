import tempfile
from pathlib import Path

import torch
from tensorboard.backend.event_processing.event_accumulator import EventAccumulator
from torch import nn
from torch.utils.tensorboard import SummaryWriter

torch.manual_seed(0)
x = torch.randn(512, 2)
y = (x[:, 0] * x[:, 1] > 0).long()  # two quadrants against the other two


def train(lr, folder):
    torch.manual_seed(0)
    model = nn.Sequential(nn.Linear(2, 32), nn.ReLU(), nn.Linear(32, 2))
    optimizer = torch.optim.Adam(model.parameters(), lr=lr)
    losses = []
    with SummaryWriter(folder) as writer:  # closes, and so writes, also on errors
        for step in range(100):
            rows = torch.randint(0, 400, (64,))
            loss = nn.functional.cross_entropy(model(x[rows]), y[rows])
            optimizer.zero_grad()
            loss.backward()
            optimizer.step()
            losses.append(loss.item())
            writer.add_scalar("loss/train", losses[-1], step)
        with torch.no_grad():
            right = model(x[400:]).argmax(1) == y[400:]
        accuracy = right.float().mean().item()
        writer.add_scalar("accuracy/validation", accuracy, step)
        writer.add_histogram("first layer", model[0].weight, step)
        writer.add_image("sample", torch.rand(3, 8, 8), step)
        writer.add_hparams({"lr": lr}, {"accuracy": accuracy}, run_name=".")
    return losses, accuracy


with tempfile.TemporaryDirectory() as folder:
    # One folder for each run; `tensorboard --logdir` on the parent shows them together.
    logged = {lr: train(lr, Path(folder, f"lr={lr}")) for lr in (0.0001, 0.02)}
    for lr, (losses, _) in logged.items():
        events = EventAccumulator(str(Path(folder, f"lr={lr}"))).Reload()
        scalars = events.Scalars("loss/train")
        assert [event.step for event in scalars] == list(range(100))
        read = torch.tensor([event.value for event in scalars])
        torch.testing.assert_close(read, torch.tensor(losses))
        assert len(events.Histograms("first layer")) == 1
        print(f"lr={lr}:", sorted(events.Tags()["scalars"]))

assert logged[0.02][1] > 0.9 > logged[0.0001][1]  # chance is 0.5
for lr, (_, accuracy) in logged.items():
    print(f"validation accuracy with lr={lr}: {accuracy:.2f}")
