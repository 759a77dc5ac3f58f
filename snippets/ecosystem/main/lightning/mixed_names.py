import logging

import lightning.pytorch as pl
import pytorch_lightning as old
import torch
from lightning.pytorch.callbacks import EarlyStopping, ModelCheckpoint
from torch import nn
from torch.utils.data import DataLoader, TensorDataset

for name in ("lightning.pytorch", "pytorch_lightning"):  # leave out hints
    logging.getLogger(name).setLevel(logging.WARNING)


class Model(pl.LightningModule):
    def __init__(self, hidden: int, plateau: bool = False):
        super().__init__()  # and no self.save_hyperparameters()
        self.plateau = plateau
        self.net = nn.Sequential(
            nn.Linear(1, hidden), nn.Dropout(), nn.Linear(hidden, 1)
        )

    def training_step(self, batch):
        x, y = batch
        loss = nn.functional.mse_loss(self.net(x), y)
        self.log("train_loss", loss)
        return loss

    def configure_optimizers(self):
        optimizer = torch.optim.SGD(self.parameters(), lr=0.01)
        if not self.plateau:
            return optimizer
        scheduler = torch.optim.lr_scheduler.ReduceLROnPlateau(optimizer)
        monitored = {"scheduler": scheduler, "monitor": "val_loss"}
        return {"optimizer": optimizer, "lr_scheduler": monitored}


class Validates(Model):
    def validation_step(self, batch):
        x, y = batch
        loss = nn.functional.mse_loss(self.net(x), y)
        self.log("val_loss", loss)
        return loss


class LogsTwice(Validates):
    def validation_step(self, batch):
        self.log("val_loss", super().validation_step(batch), prog_bar=True)


class OldName(old.LightningModule):
    pass


def trainer(*callbacks) -> pl.Trainer:
    return pl.Trainer(
        max_epochs=1,
        accelerator="cpu",
        callbacks=list(callbacks),
        logger=False,
        enable_checkpointing=any(isinstance(c, ModelCheckpoint) for c in callbacks),
        enable_progress_bar=False,
        enable_model_summary=False,
    )


def attempt(what: str, call, *arguments) -> None:
    try:
        call(*arguments)
        print(f"{what}: no error")
    except Exception as error:
        print(f"{what}: {type(error).__name__}: {error}")


pl.seed_everything(0, verbose=False)
x = torch.randn(64, 1)
data = DataLoader(TensorDataset(x, 2 * x), batch_size=32)
model = Model(8)

stop, best = EarlyStopping("val_loss"), ModelCheckpoint("out", monitor="val_loss")
other = ModelCheckpoint("out", monitor="val/loss")
attempt("early stopping", trainer(stop).fit, model, data)
attempt("checkpoint", trainer(best).fit, model, data)
attempt("checkpoint, other name", trainer(other).fit, Validates(8), data, data)
attempt("plateau", trainer().fit, Model(8, plateau=True), data)
attempt("no validation step", trainer(stop).fit, model, data, data)
attempt("no validation step, validate", trainer().validate, model, data)
attempt("logged twice", trainer().fit, LogsTwice(8), data, data)
attempt("old name", trainer().fit, OldName(), data)

usual = trainer()
usual.fit(model, data)
usual.save_checkpoint("model.ckpt")
attempt("loading", Model.load_from_checkpoint, "model.ckpt")
loaded = Model.load_from_checkpoint("model.ckpt", hidden=8)  # the repair, from outside
print("training mode after fit, after loading:", model.training, loaded.training)

theirs = old.callbacks.ModelCheckpoint(monitor="loss")
for name, library in (("lightning", pl), ("pytorch_lightning", old)):
    sees = library.Trainer(callbacks=[theirs], logger=False, accelerator="cpu")
    print(
        f"{name} sees its checkpoint callback:",
        sees.checkpoint_callback is theirs,
    )

# Proof: the repaired checkpoint has the weights of the model
assert torch.equal(loaded.net[0].weight, model.net[0].weight)
