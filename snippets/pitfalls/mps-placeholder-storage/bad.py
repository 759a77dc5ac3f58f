import torch
from torch import nn
from torch.overrides import TorchFunctionMode
from torch.utils.data import DataLoader, TensorDataset


class LikeMPS(TorchFunctionMode):
    """Checks the tensors of a Linear as MPS does; leave it out on a Mac."""

    def __torch_function__(self, function, types, args=(), kwargs=None):
        if function is nn.functional.linear:
            for name, tensor in zip(("input", "weight", "bias"), args, strict=True):
                if tensor.device.type == "cpu":
                    raise RuntimeError(
                        f"Tensor for argument {name} is on cpu but expected on mps"
                    )
        return function(*args, **(kwargs or {}))


torch.manual_seed(0)
device = "mps" if torch.backends.mps.is_available() else "meta"
notes = torch.randn(64, 12)
keys = torch.randint(4, (64,))
model = nn.Sequential(nn.Linear(12, 16), nn.ReLU(), nn.Linear(16, 4)).to(device)
optimizer = torch.optim.Adam(model.parameters())
with LikeMPS():
    for chroma, key in DataLoader(TensorDataset(notes, keys), batch_size=16):
        loss = nn.functional.cross_entropy(model(chroma), key)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
