import torch


def scores(queries, keys):
    return torch.bmm(queries, keys)


torch.manual_seed(0)
for length, width in (6, 6), (5, 6):
    queries, keys = torch.randn(2, 4, width), torch.randn(2, length, width)
    expected = torch.einsum("bqw,bkw->bqk", queries, keys)
    try:
        error = (scores(queries, keys) - expected).abs().max().item()
        print(f"{length} keys of width {width}: off by {error:.4f}")
    except RuntimeError as failure:
        print(f"{length} keys of width {width}: {failure}")
