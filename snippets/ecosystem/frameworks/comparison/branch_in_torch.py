import torch


def clip(gradient):
    norm = gradient.norm()
    return gradient / norm if norm > 1 else gradient  # Python asks the tensor


def clip_in_graph(gradient):
    norm = gradient.norm()
    return torch.cond(norm > 1, lambda g: g / norm, lambda g: g.clone(), (gradient,))


small, large = torch.tensor([0.3, 0.4]), torch.tensor([3.0, 4.0])
print("eager:", clip(small).numpy(), clip(large).numpy())
try:
    torch.compile(clip, fullgraph=True, backend="eager")(large)
except RuntimeError as error:
    refused = error
print("if, in one graph:", type(refused).__name__)
compiled = torch.compile(clip_in_graph, fullgraph=True, backend="eager")
answers = [compiled(vector) for vector in (small, large)]
print("cond, in one graph:", *(answer.numpy() for answer in answers))

# Proof: both ways give the clipped vectors
for clipped in (answers, [clip(small), clip(large)]):
    torch.testing.assert_close(
        torch.stack(clipped), torch.tensor([[0.3, 0.4], [0.6, 0.8]])
    )
assert "Data-dependent branching" in str(refused)
