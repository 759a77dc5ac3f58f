import torch
from torch import nn

model = nn.Sequential(nn.Linear(8, 16), nn.Dropout(0.5), nn.ReLU(), nn.Linear(16, 1))
sensor = torch.randn(4, 8, generator=torch.Generator().manual_seed(0))


def saved_tensors(context):
    """Return how many tensors a forward pass keeps for backward() in this context."""
    kept = []

    def pack(tensor):
        kept.append(tensor)
        return tensor

    with torch.autograd.graph.saved_tensors_hooks(pack, lambda tensor: tensor), context:
        model(sensor)
    return len(kept)


def same_twice(context):
    """Return whether two forward passes agree: dropout is off."""
    with context:
        return torch.equal(model(sensor), model(sensor))


print("mode    context          tensors saved   dropout")
for mode, context in [
    ("train", torch.enable_grad),
    ("eval", torch.enable_grad),
    ("train", torch.no_grad),
    ("eval", torch.no_grad),
    ("eval", torch.inference_mode),
]:
    model.train(mode == "train")
    saved, off = saved_tensors(context()), same_twice(context())
    assert (saved == 0) == (context is not torch.enable_grad)
    assert off == (mode == "eval")
    print(f"{mode:6}  {context.__name__:15} {saved:9}   {'off' if off else 'on':>11}")
