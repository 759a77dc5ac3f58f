import contextlib

import torch
from torch import nn

torch.manual_seed(0)
forecaster = nn.Sequential(nn.Linear(6, 64), nn.Dropout(0.5), nn.Linear(64, 1))
weather = torch.randn(1, 6)

for training in (True, False):
    for recording in (True, False):
        forecaster.train(training)
        with contextlib.nullcontext() if recording else torch.no_grad():
            first, second = forecaster(weather), forecaster(weather)
        same, graph = torch.equal(first, second), first.requires_grad
        mode = "train()" if training else "eval()"
        where = "" if recording else ", no_grad()"
        print(f"{mode}{where}: repeats {same}, graph {graph}")
        assert same == (not training)
        assert graph == recording
