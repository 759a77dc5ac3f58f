import torch
from torch import nn
from torch._dynamo.utils import counters
from torch.utils.data import DataLoader

cards = [(torch.randn(8), index % 4) for index in range(100)]
for options in ({}, {"drop_last": True}):
    torch.compiler.reset()
    counters.clear()
    model = torch.compile(nn.Linear(8, 4), backend="eager")
    for _epoch in range(2):
        for pictures, suits in DataLoader(cards, batch_size=32, **options):
            nn.functional.cross_entropy(model(pictures), suits).backward()
    graphs = counters["stats"]["unique_graphs"]
    print(f"graphs with {options}: {graphs}")
    assert graphs == (1 if options else 2)
