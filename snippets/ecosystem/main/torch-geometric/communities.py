import torch
from torch import nn
from torch_geometric.data import Data
from torch_geometric.nn import GCNConv
from torch_geometric.transforms import RandomNodeSplit
from torch_geometric.utils import stochastic_blockmodel_graph, to_dense_adj

torch.manual_seed(0)

# Three communities: a node's own features say little, its neighbours' a lot.
sizes = [100, 100, 100]
inside, across = 0.09, 0.01
chances = torch.full((3, 3), across).fill_diagonal_(inside)
y = torch.arange(3).repeat_interleave(100)
graph = Data(
    x=torch.randn(300, 8) + 0.7 * nn.functional.one_hot(y, 8),
    edge_index=stochastic_blockmodel_graph(sizes, chances, directed=False),
    y=y,
)
graph.validate()
graph = RandomNodeSplit(num_val=0, num_test=200)(graph)  # 100 nodes to learn from


class GCN(nn.Module):
    def __init__(self):
        super().__init__()
        self.first = GCNConv(8, 16)
        self.second = GCNConv(16, 3)

    def forward(self, x, edge_index):
        x = self.first(x, edge_index).relu()
        x = nn.functional.dropout(x, 0.5, self.training)
        return self.second(x, edge_index)


def train_and_test(edge_index):
    model = GCN()
    optimizer = torch.optim.Adam(model.parameters(), lr=0.02, weight_decay=1e-3)
    train, test = graph.train_mask, graph.test_mask
    for _ in range(100):
        model.train()
        out = model(graph.x, edge_index)  # the whole graph, the loss on some nodes
        loss = nn.functional.cross_entropy(out[train], graph.y[train])
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
    model.eval()
    with torch.no_grad():
        predicted = model(graph.x, edge_index).argmax(1)
    return model, (predicted == graph.y)[test].float().mean().item()


_, without = train_and_test(graph.edge_index[:, :0])  # the same net, no edges
model, accuracy = train_and_test(graph.edge_index)
assert accuracy > 0.9  # chance is 1/3
assert without < 0.75

# The first layer by hand: D^-1/2 (A + I) D^-1/2 X W + b, dense.
a = to_dense_adj(graph.edge_index, max_num_nodes=300)[0] + torch.eye(300)
scale = a.sum(1).rsqrt()
by_hand = scale[:, None] * a * scale @ graph.x @ model.first.lin.weight.T
layer = model.first(graph.x, graph.edge_index)
difference = (layer - by_hand - model.first.bias).abs().max().item()
assert difference < 1e-4
print("nodes:", graph.num_nodes, "undirected:", graph.is_undirected())
print("nodes to learn from:", int(graph.train_mask.sum()))
print(f"test accuracy without edges: {without:.2f}")
print(f"test accuracy: {accuracy:.2f}")
print(f"first layer, largest difference to the dense formula: {difference:.4f}")
