import torch
from torch import nn

graphs = []


def keep(graph, inputs):
    """A backend that counts the captured graphs and generates no code."""
    graphs.append(graph)
    return graph.forward


torch.manual_seed(0)
model = nn.Sequential(nn.Linear(8, 16), nn.GELU(), nn.Linear(16, 1))
compiled = torch.compile(model, backend=keep)
for size in (4, 8, 16):
    batch = torch.randn(size, 8)
    difference = (compiled(batch) - model(batch)).abs().max().item()
    assert difference < 1e-6
    print(f"batch of {size}: difference from eager {difference}, graphs {len(graphs)}")


def gate(x):
    return x * 2 if x.sum() > 0 else x - 1  # decided by data, not by shape


def gate_by_shape(x):
    return x * 2 if x.shape[0] > 2 else x - 1


for function in (gate, gate_by_shape):
    explained = torch._dynamo.explain(function)(torch.ones(3))
    print(f"{function.__name__}: graph breaks: {explained.graph_break_count}")

torch.compiler.reset()  # forget what was compiled
try:
    torch.compile(gate, backend=keep, fullgraph=True)(torch.ones(3))
except Exception as error:
    print(f"fullgraph=True: {type(error).__name__}: {str(error).splitlines()[0]}")
else:
    raise AssertionError("a graph in one piece")
