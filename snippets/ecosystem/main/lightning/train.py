import logging
import tempfile
from pathlib import Path

import torch
from lightning import LightningModule, Trainer, seed_everything
from lightning.pytorch.callbacks import ModelCheckpoint
from torch import nn
from torch.utils.data import DataLoader, TensorDataset
from torchmetrics.classification import BinaryAccuracy

logging.getLogger("lightning.pytorch").setLevel(logging.ERROR)  # hardware, hints


class Classifier(LightningModule):
    def __init__(self, hidden: int, lr: float):
        super().__init__()
        self.save_hyperparameters()
        self.net = nn.Sequential(
            nn.Linear(2, hidden), nn.ReLU(), nn.Dropout(0.1), nn.Linear(hidden, 1)
        )
        self.loss = nn.BCEWithLogitsLoss()
        self.accuracy = BinaryAccuracy()

    def forward(self, x):
        return self.net(x).squeeze(1)

    def training_step(self, batch):
        x, y = batch
        return self.loss(self(x), y)

    def validation_step(self, batch):
        x, y = batch
        logits = self(x)
        self.accuracy(logits.sigmoid(), y.int())
        self.log("val_loss", self.loss(logits, y))
        self.log("val_accuracy", self.accuracy)

    def configure_optimizers(self):
        return torch.optim.AdamW(self.parameters(), lr=self.hparams.lr)


seed_everything(0, verbose=False)
x = torch.randn(1000, 2)
y = (x[:, 0] * x[:, 1] > 0).float()  # two quadrants against the other two
train = DataLoader(TensorDataset(x[:800], y[:800]), batch_size=32, shuffle=True)
val = DataLoader(TensorDataset(x[800:], y[800:]), batch_size=64)  # the last has 8

with tempfile.TemporaryDirectory() as folder:
    best = ModelCheckpoint(dirpath=folder, monitor="val_loss", filename="best")
    trainer = Trainer(
        max_epochs=15,
        accelerator="cpu",  # "auto" takes a GPU where there is one
        callbacks=[best],
        logger=False,
        enable_progress_bar=False,
        enable_model_summary=False,
    )
    trainer.fit(Classifier(hidden=32, lr=0.01), train, val)
    print("checkpoint:", Path(best.best_model_path).name)
    model = Classifier.load_from_checkpoint(best.best_model_path)

logged = trainer.validate(model, val, verbose=False)[0]
model.eval()
with torch.no_grad():
    logits = model(x[800:])
by_hand = ((logits > 0) == y[800:].bool()).float().mean().item()
assert abs(logged["val_accuracy"] - by_hand) < 1e-6
loss_by_hand = nn.functional.binary_cross_entropy_with_logits(logits, y[800:]).item()
assert abs(logged["val_loss"] - loss_by_hand) < 1e-6
assert by_hand > 0.9  # chance is 0.5
print("hidden units, from the checkpoint:", model.hparams.hidden)
print(f"accuracy, logged: {logged['val_accuracy']:.2f}, by hand: {by_hand:.2f}")
print(f"loss, logged: {logged['val_loss']:.2f}, by hand: {loss_by_hand:.2f}")
