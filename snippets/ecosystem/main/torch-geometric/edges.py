import torch
from torch_geometric.data import Data
from torch_geometric.loader import DataLoader, NeighborLoader
from torch_geometric.nn import SimpleConv
from torch_geometric.utils import to_undirected

x = torch.eye(4)
pairs = torch.tensor([(0, 1), (0, 2), (0, 3)])  # node 0 knows the three others
add = SimpleConv(aggr="sum")  # each node gets the sum of its neighbours' features

for name, edge_index in {
    "a row per edge": pairs,
    "counted from 1": pairs.T + 1,
    "counted from 1, both directions": to_undirected(pairs.T + 1),
    "one direction": pairs.T,
    "both directions": to_undirected(pairs.T),
}.items():
    try:
        heard = add(x, edge_index).sum(1).int().tolist()
        print(f"{name}: nodes hear from {heard} neighbours")
    except (ValueError, IndexError) as error:
        print(f"{name}: {type(error).__name__}: {error}")
adjacency = torch.zeros(4, 4)
adjacency[0, 1:] = adjacency[1:, 0] = 1
assert torch.equal(add(x, to_undirected(pairs.T)), adjacency @ x)
assert torch.equal(add(x, pairs.T), adjacency.tril() @ x)

two = torch.tensor([(0, 1), (2, 0)])  # two edges, so no shape is wrong
assert Data(x=x, edge_index=two).validate()
assert not torch.equal(add(x, two), add(x, two.T))
for name, edge_index in {"a row per edge": two, "a column per edge": two.T}.items():
    heard = add(x, edge_index).sum(1).int().tolist()
    print(f"two edges, {name}: nodes hear from {heard} neighbours")

# Batches: an attribute with "index" in its name counts on with the nodes.
graph = Data(x=x, edge_index=pairs.T, root=torch.tensor([0]))
graph.root_index = graph.root
batch = next(iter(DataLoader([graph, graph], batch_size=2)))
print("nodes of the batch:", batch.batch.tolist())
print("root:", batch.root.tolist(), "root_index:", batch.root_index.tolist())
assert batch.root_index.tolist() == batch.ptr[:2].tolist()

try:
    next(iter(NeighborLoader(graph, num_neighbors=[2])))
except ImportError as error:
    print(f"{type(error).__name__}: {error}")
