import warnings

import torch
from torch import nn

warnings.simplefilter("always")
model = nn.Sequential(nn.Conv1d(1, 4, 3), nn.ReLU(), nn.Flatten(), nn.Linear(24, 2))
signal, label = torch.zeros(5, 1, 8), torch.zeros(5, dtype=torch.long)
logits = model(signal)
loss = nn.CrossEntropyLoss()(logits, label)
print("logits:", tuple(logits.shape), "| loss:", tuple(loss.shape))
classes = [thing for thing in vars(nn).values() if isinstance(thing, type)]
optimizers = [one for one in classes if issubclass(one, torch.optim.Optimizer)]
print("optimizers in torch.nn:", len(optimizers))

nn.init.xavier_uniform_(model[3].weight)  # in place: the name ends in an underscore
nn.init.xavier_uniform(model[3].weight)
nn.Softmax()(torch.ones(2, 3))

try:
    nn.ModuleList([nn.Linear(8, 8)])(signal)
except NotImplementedError as error:
    print("NotImplementedError:", error)
