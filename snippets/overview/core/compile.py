import torch
from torch import nn

torch.manual_seed(0)
model = nn.Sequential(nn.Linear(8, 16), nn.GELU(), nn.Linear(16, 1))
batch = torch.randn(4, 8)

# This backend captures the graph and leaves out the code generation.
compiled = torch.compile(model, backend="eager")
torch.testing.assert_close(compiled(batch), model(batch))
print("compiled and eager agree")


def gate(x):
    return x * 2 if x.sum() > 0 else x - 1  # decided by data, not by shape


assert torch.equal(
    torch.compile(gate, backend="eager")(torch.ones(3)), torch.ones(3) * 2
)
explained = torch._dynamo.explain(gate)(torch.ones(3))
print("a branch on data: graph breaks:", explained.graph_break_count)

torch.compiler.reset()  # forget what was compiled
try:
    torch.compile(gate, backend="eager", fullgraph=True)(torch.ones(3))
except Exception as error:
    print(f"fullgraph=True: {type(error).__name__}: {str(error).splitlines()[0]}")
else:
    raise AssertionError("a graph in one piece")
