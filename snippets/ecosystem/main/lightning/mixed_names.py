import logging

import lightning.pytorch as new
import pytorch_lightning as old  # the same library under its old name
import torch
from pytorch_lightning.callbacks import ModelCheckpoint
from torch import nn

logging.getLogger("pytorch_lightning").setLevel(logging.ERROR)  # hardware, hints


class Model(old.LightningModule):
    def __init__(self):
        super().__init__()
        self.net = nn.Linear(1, 1)

    def training_step(self, batch):
        return self.net(batch).square().mean()

    def configure_optimizers(self):
        return torch.optim.SGD(self.parameters(), lr=0.01)


quiet = {"logger": False, "enable_progress_bar": False, "accelerator": "cpu"}
data = torch.randn(8, 1).split(4)
try:
    new.Trainer(max_epochs=1, **quiet).fit(Model(), data)
except TypeError as error:
    print(f"{type(error).__name__}: {error}")

checkpoint = ModelCheckpoint(monitor="loss")
for name, library in (("lightning", new), ("pytorch_lightning", old)):
    trainer = library.Trainer(callbacks=[checkpoint], **quiet)
    print(
        f"{name} sees its checkpoint callback:",
        trainer.checkpoint_callback is checkpoint,
    )
