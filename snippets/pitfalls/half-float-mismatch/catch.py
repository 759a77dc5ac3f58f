from torch import nn


def layers_by_dtype(model):
    """Name the modules that hold parameters or buffers of each dtype."""
    found = {}
    for name, layer in model.named_modules():
        own = [*layer.parameters(recurse=False), *layer.buffers(recurse=False)]
        for dtype in {t.dtype for t in own if t.is_floating_point()}:
            found.setdefault(dtype, []).append(name)
    return found


model = nn.ModuleDict(
    {"text": nn.Linear(8, 8), "image": nn.Linear(8, 8), "fusion": nn.Linear(8, 2)}
)
model.half()
model["fusion"] = nn.Linear(8, 3)  # a new head for another task
for dtype, names in layers_by_dtype(model).items():
    print(f"{dtype}: {names}")
