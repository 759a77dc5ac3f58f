import os
import tempfile

folder = tempfile.TemporaryDirectory()
os.environ["WANDB_MODE"] = "offline"
for name in ("WANDB_DIR", "WANDB_CACHE_DIR", "WANDB_CONFIG_DIR", "WANDB_DATA_DIR"):
    os.environ[name] = folder.name

import wandb

with wandb.init(project="counters") as run:
    for batch in range(100):
        run.log({"loss": 1 / (batch + 1)})
    run.log({"accuracy": 0.9}, step=1)  # the epoch: another counter
    run.log({"loss": 0.001})
    lost = run.summary.get("accuracy")
print("kept:", lost)
assert lost is None

with wandb.init(project="counters") as run:
    run.define_metric("accuracy", step_metric="epoch")  # its own axis
    for batch in range(100):
        run.log({"loss": 1 / (batch + 1)})
    run.log({"accuracy": 0.9, "epoch": 1})
    kept = run.summary.get("accuracy")
print("with an axis of its own, kept:", kept)
assert kept == 0.9

try:
    run.log({"loss": 0.001})
except wandb.UsageError as error:
    print(f"{type(error).__name__}: {str(error).replace(run.id, '<id>')}")
wandb.teardown()  # its background process
folder.cleanup()
