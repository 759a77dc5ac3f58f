import torch
from torch import nn

model = nn.Sequential(nn.Linear(256, 512), nn.ReLU(), nn.Linear(512, 10))
images = torch.ones(64, 256)


def saved_bytes(forward):
    """Return the bytes of activations that a forward pass keeps for backward()."""
    weights = {weight.untyped_storage().data_ptr() for weight in model.parameters()}
    kept = {}

    def pack(tensor):
        storage = tensor.untyped_storage()
        if storage.data_ptr() not in weights | {images.untyped_storage().data_ptr()}:
            kept[storage.data_ptr()] = storage.nbytes()
        return tensor

    with torch.autograd.graph.saved_tensors_hooks(pack, lambda tensor: tensor):
        result = forward()  # as long as it lives, so does what it keeps
    return sum(kept.values()), result


def without_recording():
    with torch.no_grad():
        return model(images)


attached, _ = saved_bytes(lambda: model(images))
detached, _ = saved_bytes(lambda: model(images).detach())
unrecorded, _ = saved_bytes(without_recording)

hidden = 64 * 512 * 4  # the output of ReLU, in float32
assert attached == detached == hidden
assert unrecorded == 0
print(f"model(images):          {attached:7,} bytes kept")
print(f"model(images).detach(): {detached:7,} bytes kept, then dropped")
print(f"under no_grad():        {unrecorded:7,} bytes kept")
