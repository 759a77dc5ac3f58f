import logging

import mlflow
import torch
from lightning import LightningModule, Trainer, seed_everything
from torch import nn
from torch.utils.data import DataLoader, TensorDataset


class Line(LightningModule):
    def __init__(self):
        super().__init__()
        self.net = nn.Linear(1, 1)

    def training_step(self, batch):
        x, y = batch
        loss = nn.functional.mse_loss(self.net(x), y)
        self.log("train_loss", loss, on_step=False, on_epoch=True)
        return loss

    def configure_optimizers(self):
        return torch.optim.SGD(self.parameters(), lr=0.1)


mlflow.set_tracking_uri("sqlite:///mlflow.db")
mlflow.pytorch.autolog(log_models=False, checkpoint=False)  # once, at the top
for name in ("lightning.pytorch", "pytorch_lightning"):  # autolog imports the second
    logging.getLogger(name).setLevel(logging.WARNING)
seed_everything(0, verbose=False)
x = torch.randn(64, 1)
data = DataLoader(TensorDataset(x, 2 * x), batch_size=16)

Trainer(
    max_epochs=3,
    accelerator="cpu",
    logger=False,
    enable_checkpointing=False,
    enable_progress_bar=False,
    enable_model_summary=False,
).fit(Line(), data)
with_trainer = mlflow.last_active_run()

with mlflow.start_run() as run:  # a loop of your own
    net = nn.Linear(1, 1)
    optimizer = torch.optim.SGD(net.parameters(), lr=0.1)
    for inputs, targets in data:
        loss = nn.functional.mse_loss(net(inputs), targets)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
by_hand = mlflow.get_run(run.info.run_id)

for name, one in (("Trainer", with_trainer), ("own loop", by_hand)):
    losses = mlflow.MlflowClient().get_metric_history(one.info.run_id, "train_loss")
    print(f"{name}: {len(one.data.params)} parameters, {len(losses)} losses logged")
params = with_trainer.data.params
print({name: params[name] for name in ("optimizer_name", "lr", "epochs")})

# Proof: what was logged without a call
assert params["optimizer_name"] == "SGD"
assert not by_hand.data.params
assert not by_hand.data.metrics
