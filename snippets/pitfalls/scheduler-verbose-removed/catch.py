import inspect

from torch.optim import lr_scheduler

config = {"StepLR": {"step_size": 30, "verbose": True}, "ExponentialLR": {"gamma": 0.9}}
for name, arguments in config.items():
    known = inspect.signature(getattr(lr_scheduler, name)).parameters
    print(f"{name}, unknown arguments: {sorted(arguments.keys() - known.keys())}")
