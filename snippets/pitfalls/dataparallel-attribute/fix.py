import tempfile

import torch
import torch.distributed as dist
from torch import nn
from torch.nn.parallel import DataParallel, DistributedDataParallel


class Forecast(nn.Module):
    def __init__(self):
        super().__init__()
        self.rnn = nn.GRU(3, 8, batch_first=True)
        self.head = nn.Linear(8, 1)
        self.horizon = 4

    def forward(self, load):
        return self.head(self.rnn(load)[0][:, -1])


def unwrap(model):
    """The model itself, with and without wrappers."""
    while isinstance(model, (DataParallel, DistributedDataParallel)):
        model = model.module
    return model


torch.manual_seed(0)
inner = Forecast()
for model in inner, DataParallel(inner):
    print(f"{type(model).__name__}: horizon {unwrap(model).horizon}")

# Proof: it is the object that went in, also from one wrapper in another
for model in inner, DataParallel(inner), DataParallel(DataParallel(inner)):
    assert unwrap(model) is inner
assert unwrap(inner).horizon == 4
load = torch.randn(16, 24, 3, device=inner.head.weight.device)
assert unwrap(model)(load).shape == (16, 1)
with tempfile.TemporaryDirectory() as folder:
    store = f"file://{folder}/meet"
    dist.init_process_group("gloo", init_method=store, rank=0, world_size=1)
    assert unwrap(DistributedDataParallel(inner)) is inner
