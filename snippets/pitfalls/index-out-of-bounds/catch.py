import torch

graphs = {
    "citations": (torch.tensor([[0, 1, 2], [1, 2, 0]]), torch.rand(3, 8)),
    "friends": (torch.tensor([[1, 2, 3], [2, 3, 1]]), torch.rand(3, 8)),
}
for name, (edges, nodes) in graphs.items():
    outside = edges[(edges < 0) | (edges >= len(nodes))]
    print(f"{name}: {edges.min()} to {edges.max()}, with {len(nodes)} nodes")
    print(f"{name}, outside: {outside.tolist()}")
