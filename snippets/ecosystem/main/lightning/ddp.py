import logging
import os

import torch
from lightning import LightningModule, Trainer, seed_everything
from torch import nn
from torch.utils.data import DataLoader, TensorDataset
from torchmetrics import MeanMetric

logging.getLogger("lightning.pytorch").setLevel(logging.WARNING)  # no hints
print("the script starts, LOCAL_RANK:", os.environ.get("LOCAL_RANK"))


class Line(LightningModule):
    def __init__(self):
        super().__init__()
        self.net = nn.Linear(1, 1)
        self.mean = MeanMetric()
        self.seen = []

    def training_step(self, batch):
        x, y = batch
        self.seen += x.flatten().tolist()
        return nn.functional.mse_loss(self.net(x), y)

    def validation_step(self, batch):
        (error,) = batch
        self.log("plain", error.mean())
        self.log("sync_dist", error.mean(), sync_dist=True)
        self.mean(error)
        self.log("torchmetrics", self.mean)
        self.log("rows", float(len(error)), sync_dist=True, reduce_fx="sum")

    def configure_optimizers(self):
        return torch.optim.SGD(self.parameters(), lr=0.01)


seed_everything(0, verbose=False)
x = torch.arange(32.0)[:, None] / 32
train = DataLoader(TensorDataset(x, 2 * x), batch_size=4)
errors = torch.arange(9.0) ** 2  # of nine rows
val = DataLoader(TensorDataset(errors), batch_size=3)

model = Line()
trainer = Trainer(
    max_epochs=1,
    accelerator="cpu",
    devices=2,  # the GPUs of a machine, without this accelerator
    strategy="ddp",
    logger=False,
    enable_checkpointing=False,
    enable_progress_bar=False,
    enable_model_summary=False,
)
trainer.fit(model, train)
found = trainer.validate(model, val, verbose=False)[0]

for rank in range(2):  # one after the other
    if rank == trainer.global_rank:
        print(f"process {rank}: {trainer.global_step} steps instead of {len(train)}")
        print("  first rows:", [int(32 * row) for row in model.seen[:8]])
        print(f"  weight after the epoch: {model.net.weight.item():.4f}")
        print("  validation:", {name: round(value, 1) for name, value in found.items()})
    trainer.strategy.barrier()
if trainer.is_global_zero:
    print(f"mean of the nine rows: {errors.mean():.1f}")

# Proof: the processes share out the rows, agree on the weights, and count one row twice
assert trainer.strategy.world_size == 2
assert len(model.seen) == 16
assert found["rows"] == 10
assert abs(found["sync_dist"] - (24 + 16.8) / 2) < 1e-4
