import torch
from torch import nn
from torch.utils.data import DataLoader

cards = [(torch.randn(8), index % 4) for index in range(100)]
for options in ({}, {"drop_last": True}):
    torch.compiler.reset()
    graphs = []

    def count(graph, inputs, graphs=graphs):
        graphs.append(graph)
        return graph.forward

    model = torch.compile(nn.Linear(8, 4), backend=count)
    for _epoch in range(2):
        for pictures, suits in DataLoader(cards, batch_size=32, **options):
            nn.functional.cross_entropy(model(pictures), suits).backward()
    print(f"graphs with {options}: {len(graphs)}")
    assert len(graphs) == (1 if options else 2)
