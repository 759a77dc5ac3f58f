import torch


def pool(values, group, groups):
    """Sum of the values of each group."""
    return torch.zeros(groups).index_add_(0, group, values)


group = torch.tensor([0, 1, 0])
for dtype in torch.float32, torch.float64, torch.float16:
    try:
        total = pool(torch.ones(3, dtype=dtype), group, 2)
        print(f"{dtype}: {total.tolist()}")
    except RuntimeError as error:
        print(f"{dtype}: {error}")
