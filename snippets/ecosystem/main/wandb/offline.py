from pathlib import Path

import torch
import wandb
from sklearn.datasets import load_digits
from torch import nn

images, digits = load_digits(return_X_y=True)  # 1797 of 8 by 8 pixels
torch.manual_seed(0)
mixed = torch.randperm(len(images))
x = torch.tensor(images, dtype=torch.float32)[mixed] / 16
y = torch.tensor(digits)[mixed]


def network(hidden):
    return nn.Sequential(nn.Linear(64, hidden), nn.ReLU(), nn.Linear(hidden, 10))


def train(run, first, last):
    """Train from the checkpoint, if there is one, and log each epoch."""
    torch.manual_seed(first)
    model = network(run.config.hidden)
    optimizer = torch.optim.Adam(model.parameters(), lr=run.config.lr)
    if first:
        state = torch.load("checkpoint.pt")
        model.load_state_dict(state["model"])
        optimizer.load_state_dict(state["optimizer"])
    run.define_metric("*", step_metric="epoch")  # the axis of every curve
    for epoch in range(first, last):
        for rows in torch.randperm(1400).split(run.config.batch_size):
            loss = nn.functional.cross_entropy(model(x[rows]), y[rows])
            optimizer.zero_grad()
            loss.backward()
            optimizer.step()
        with torch.no_grad():
            guesses = model(x[1400:]).argmax(1)
        accuracy = (guesses == y[1400:]).float().mean().item()
        run.log({"epoch": epoch, "loss": loss.item(), "accuracy": accuracy})
        print(f"{epoch:5}  {loss.item():.2f}  {accuracy:8.2f}")
    state = {"model": model.state_dict(), "optimizer": optimizer.state_dict()}
    torch.save(state, "checkpoint.pt")
    return guesses


settings = {
    "project": "digits",
    "mode": "offline",  # needs no account
    "config": {"hidden": 64, "lr": 0.003, "batch_size": 50},
}
print("epoch  loss  accuracy")
with wandb.init(**settings) as run:
    train(run, 0, 3)

# Later, in another job: the id makes it the same run.
with wandb.init(**settings, id=run.id, resume="allow") as later:
    guesses = train(later, 3, 6)

    table = wandb.Table(columns=["image", "true", "guess"])
    for row in (guesses != y[1400:]).nonzero().flatten()[:8]:
        image = wandb.Image(x[1400 + row].view(1, 8, 8))  # channel, height, width
        table.add_data(image, y[1400 + row].item(), guesses[row].item())
    later.log({"mistakes": table})

    artifact = wandb.Artifact("digits-model", type="model", metadata=dict(later.config))
    artifact.add_file("checkpoint.pt")
    later.log_artifact(artifact)
    accuracy = later.summary["accuracy"]

print()
print(f"summary of the run: accuracy {accuracy:.2f}")
print("rows of the table:", len(table.data))
print("files of the artifact:", *artifact.manifest.entries)
folders = list(Path("wandb").glob("offline-run-*"))
print("folders to sync:", len(folders))
print("ids in their names:", len({folder.name.split("-")[-1] for folder in folders}))
wandb.teardown()  # waits for the process that writes
staged = [
    one for one in Path.home().rglob("wandb/artifacts/staging/*") if one.is_file()
]
print("files below the home directory that sync needs too:", len(staged))

# Proof: two folders of one run, and what is staged is the checkpoint
assert later.id == run.id
assert len(folders) == 2
assert Path("checkpoint.pt").read_bytes() in [one.read_bytes() for one in staged]
