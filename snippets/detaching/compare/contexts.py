import torch
from torch import nn

torch.manual_seed(0)
model = nn.Sequential(nn.Linear(8, 16), nn.Dropout(0.5), nn.ReLU(), nn.Linear(16, 1))
features = torch.randn(4, 8)


def saved_tensors(context):
    """Return how many tensors a forward pass keeps for backward() in this context."""
    kept = []

    def pack(tensor):
        kept.append(tensor)
        return tensor

    with torch.autograd.graph.saved_tensors_hooks(pack, lambda tensor: tensor), context:
        model(features)
    return len(kept)


def difference(context):
    """Return by how much two forward passes differ: not at all if dropout is off."""
    with context:
        return (model(features) - model(features)).abs().max().item()


print("mode    context          tensors saved   two passes differ by")
for mode, context in [
    ("train", torch.enable_grad),
    ("eval", torch.enable_grad),
    ("train", torch.no_grad),
    ("eval", torch.no_grad),
    ("eval", torch.inference_mode),
]:
    model.train(mode == "train")
    saved, apart = saved_tensors(context()), difference(context())
    assert (saved == 0) == (context is not torch.enable_grad)
    assert (apart == 0) == (mode == "eval")
    print(f"{mode:6}  {context.__name__:15}  {saved:13}   {apart:20.4f}")
