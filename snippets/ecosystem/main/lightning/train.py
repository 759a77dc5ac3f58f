import logging

import pandas as pd
import torch
from lightning import LightningModule, Trainer, seed_everything
from lightning.pytorch.callbacks import EarlyStopping, ModelCheckpoint
from lightning.pytorch.loggers import CSVLogger
from torch import nn
from torch.utils.data import DataLoader, TensorDataset
from torchmetrics.classification import MulticlassAccuracy

logging.getLogger("lightning.pytorch").setLevel(logging.WARNING)  # no hints


class Waves(LightningModule):
    """Tells sine, square and saw-tooth waves apart."""

    def __init__(self, width: int, lr: float):
        super().__init__()
        self.save_hyperparameters()
        self.net = nn.Sequential(
            nn.Conv1d(1, width, 9, stride=2),
            nn.ReLU(),
            nn.Conv1d(width, width, 9, stride=2),
            nn.ReLU(),
            nn.Flatten(),
            nn.Linear(26 * width, 3),
        )
        self.accuracy = MulticlassAccuracy(3)

    def forward(self, x):
        return self.net(x)

    def training_step(self, batch):
        x, y = batch
        loss = nn.functional.cross_entropy(self(x), y)
        self.log("train_loss", loss, on_step=False, on_epoch=True)
        return loss

    def validation_step(self, batch):
        x, y = batch
        logits = self(x)
        self.accuracy(logits, y)
        self.log("val_loss", nn.functional.cross_entropy(logits, y))
        self.log("val_accuracy", self.accuracy)

    def predict_step(self, batch):
        return self(batch[0])

    def configure_optimizers(self):
        return torch.optim.AdamW(self.parameters(), lr=self.hparams.lr)


def waves(count: int) -> TensorDataset:
    kind = torch.randint(3, (count,))
    cycles, start = 3 + 3 * torch.rand(count, 1), torch.rand(count, 1)
    turn = (cycles * torch.linspace(0, 1, 128) + start) % 1
    sine = (2 * torch.pi * turn).sin()
    shapes = torch.stack([sine, sine.sign(), 2 * turn - 1])
    wave = shapes[kind, torch.arange(count)] + 0.7 * torch.randn(count, 128)
    return TensorDataset(wave[:, None], kind)


seed_everything(0, verbose=False)
train = DataLoader(waves(600), batch_size=32, shuffle=True)
val = DataLoader(waves(400), batch_size=128)


def trainer(epochs: int) -> Trainer:
    return Trainer(
        max_epochs=epochs,
        accelerator="cpu",  # "auto" takes a GPU where there is one
        logger=CSVLogger("logs"),
        callbacks=[
            EarlyStopping("val_loss", min_delta=0.01, patience=3),
            ModelCheckpoint("best", monitor="val_loss", filename="{epoch}"),
            ModelCheckpoint("last", save_last=True),
        ],
        enable_progress_bar=False,
        enable_model_summary=False,
    )


# The machine is needed by somebody else after three epochs.
model = Waves(width=16, lr=1e-3)
first = trainer(epochs=3)
first.fit(model, train, val)

# The next day: weights, optimizer, epoch and the callbacks' counts come back.
again = trainer(epochs=50)
model = Waves(width=16, lr=1e-3)
again.fit(model, train, val, ckpt_path="last/last.ckpt")
print("stopped after epochs:", again.current_epoch)
best = again.checkpoint_callback.best_model_path

logs = [pd.read_csv(f"{one.logger.log_dir}/metrics.csv") for one in (first, again)]
table = pd.concat(logs).groupby("epoch").first()
print("best epoch:", table["val_loss"].idxmin(), "file:", best.rpartition("/")[2])
shown = table[["train_loss", "val_loss", "val_accuracy"]].round(2).reset_index()
print(shown.to_string(index=False))
print()

print("precision    weights   logits    val_accuracy")
for precision in ("32-true", "bf16-mixed", "bf16-true"):
    model = Waves.load_from_checkpoint(best)
    quiet = {"logger": False, "enable_progress_bar": False}
    one = Trainer(accelerator="cpu", precision=precision, **quiet)
    accuracy = one.validate(model, val, verbose=False)[0]["val_accuracy"]
    logits = one.predict(model, val)[0]
    dtypes = [str(t.dtype)[6:] for t in (model.net[0].weight, logits)]
    print(f"{precision:11}  {dtypes[0]:8}  {dtypes[1]:8}  {accuracy:.2f}")

# Proof: the second sitting went on where the first ended, and kept the best epoch
assert logs[1]["epoch"].min() == 3
assert table.index.tolist() == list(range(again.current_epoch))
assert f"epoch={table['val_loss'].idxmin()}.ckpt" in best
