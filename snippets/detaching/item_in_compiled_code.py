import torch

graphs = []


def count(graph, inputs):
    """A backend for torch.compile that keeps each graph and runs it as it is."""
    graphs.append(graph)
    return graph.forward


def with_item(x):
    return x * x.sum().item()


def without_item(x):
    return x * x.sum()


for function, settings in [
    (without_item, {}),
    (with_item, {}),
    (with_item, {"fullgraph": True}),
]:
    graphs.clear()
    torch.compiler.reset()
    result = torch.compile(function, backend=count, **settings)(torch.ones(2))
    assert result.tolist() == [2, 2]
    print(f"{function.__name__} {settings}, graphs: {len(graphs)}")
