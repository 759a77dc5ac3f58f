import logging
import tempfile
from pathlib import Path

import torch
from lightning import LightningModule, Trainer, seed_everything
from torch import nn
from torch.utils.data import DataLoader, TensorDataset

logging.getLogger("lightning.pytorch").setLevel(logging.ERROR)  # hardware, hints


class Regression(LightningModule):
    def __init__(self, hidden: int):
        super().__init__()  # and no self.save_hyperparameters()
        self.net = nn.Sequential(
            nn.Linear(1, hidden), nn.Dropout(), nn.Linear(hidden, 1)
        )

    def training_step(self, batch):
        x, y = batch
        return nn.functional.mse_loss(self.net(x), y)

    def configure_optimizers(self):
        return torch.optim.SGD(self.parameters(), lr=0.01)


seed_everything(0, verbose=False)
x = torch.randn(64, 1)
data = DataLoader(TensorDataset(x, 2 * x), batch_size=32)
quiet = {"logger": False, "enable_progress_bar": False, "enable_model_summary": False}

with tempfile.TemporaryDirectory() as folder:
    trainer = Trainer(max_epochs=1, accelerator="cpu", default_root_dir=folder, **quiet)
    model = Regression(hidden=8)
    trainer.fit(model, data)
    path = Path(folder, "model.ckpt")
    trainer.save_checkpoint(path)
    try:
        Regression.load_from_checkpoint(path)
    except TypeError as error:
        print(f"{type(error).__name__}: {error}")
    loaded = Regression.load_from_checkpoint(path, hidden=8)  # the repair, from outside

assert torch.equal(loaded.net[0].weight, model.net[0].weight)
print("in training mode after fit, after loading:", model.training, loaded.training)
