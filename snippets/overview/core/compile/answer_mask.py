import torch


def masked_mean(values, mask):
    if mask.sum() == 0:  # breaks the graph
        return torch.zeros(())
    return values[mask].mean()


def in_one_graph(values, mask):
    total = torch.where(mask, values, 0).sum()
    return total / mask.sum().clamp(min=1)


compiled = torch.compile(in_one_graph, backend="eager", fullgraph=True)
ratings = torch.tensor([4.0, float("nan"), 2.0])
for mask in (~ratings.isnan(), torch.zeros(3, dtype=torch.bool)):
    expected, found = masked_mean(ratings, mask), compiled(ratings, mask)
    assert torch.equal(expected, found)
    print(f"{int(mask.sum())} ratings: mean {found.item()}")
