import torch


def weighted(row):
    return row * row.sum().item()


def weighted_tensor(row):
    return row * row.sum()  # the sum stays a tensor


rows = torch.tensor([[1.0, 2.0], [3.0, 4.0]])
try:
    torch.func.vmap(weighted)(rows)
except RuntimeError as error:
    print(f"RuntimeError: {str(error).partition(', please')[0]}")
result = torch.func.vmap(weighted_tensor)(rows)
assert torch.equal(result, rows * rows.sum(dim=1, keepdim=True))
print(f"without item(): {result.tolist()}")
