import os

import torch
import wandb

os.environ["WANDB_MODE"] = "offline"


def attempt(what, call):
    try:
        call()
    except Exception as error:
        print(f"{what}: {type(error).__name__}: {error}".replace(run.id, "<id>"))


with wandb.init(project="counters") as run:
    for batch in range(100):
        run.log({"loss": 1 / (batch + 1)})
    run.log({"accuracy": 0.9}, step=1)  # the epoch: another counter
    run.log({"loss": 0.001})
    lost = run.summary.get("accuracy")
    print("two counters, kept:", lost)

config = {"lr": 0.1}
with wandb.init(project="counters", config=config) as run:
    run.define_metric("accuracy", step_metric="epoch")  # its own axis
    for batch in range(100):
        run.log({"loss": 1 / (batch + 1)})
    run.log({"accuracy": 0.9, "epoch": 1})
    kept = run.summary.get("accuracy")
    print("an axis of its own, kept:", kept)

    table = wandb.Table(columns=["epoch", "guess"], data=[[0, "cat"]])
    run.log({"guesses": table})
    table.add_data(1, "dog")  # in the loop, and logged again
    run.log({"guesses": table})

    attempt("a column of two types", lambda: table.add_data("two", "cat"))
    attempt("no channels", lambda: wandb.Image(torch.rand(8, 8)))
    attempt("setting changed", lambda: run.config.update({"lr": 0.01}))
    attempt("offline", lambda: run.use_artifact("digits-model:latest"))

attempt("after the end", lambda: run.log({"loss": 0.001}))

sweep = {
    "method": "bayes",
    "metric": {"name": "accuracy", "goal": "maximize"},
    "parameters": {
        "lr": {"distribution": "log_uniform_values", "min": 1e-4, "max": 1e-1},
        "hidden": {"values": [16, 64]},
    },
}
attempt("a sweep", lambda: wandb.sweep(sweep, project="counters"))

# Proof: with a step the value is lost, with an axis it is kept
assert (lost, kept) == (None, 0.9)
