from torch import nn


def kinds_of_hooks(model):
    """Tell for each module which kind of backward hook it has or had."""
    names = {
        None: "none",
        False: "register_backward_hook",
        True: "register_full_backward_hook",
    }
    return {
        name or "model": names[part._is_full_backward_hook]
        for name, part in model.named_modules()
    }


model = nn.Sequential(nn.Linear(6, 16), nn.ReLU(), nn.Linear(16, 1))
model[1].register_backward_hook(lambda module, given, arriving: None).remove()
model[2].register_full_backward_hook(lambda module, given, arriving: None)
for name, kind in kinds_of_hooks(model).items():
    print(f"{name}: {kind}")
