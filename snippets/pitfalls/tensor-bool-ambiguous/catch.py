import torch


def decode(starts, end=0, longest=10):
    """A toy decoder that counts down from each start to the end token."""
    tokens = [starts]
    while len(tokens) < longest:
        tokens.append(tokens[-1] - 1)
        if tokens[-1] == end:
            break
    return torch.stack(tokens, dim=1)


for size in 1, 2, 0:
    try:
        tokens = decode(torch.full((size,), 3))
        print(f"batch of {size}: {tuple(tokens.shape)}")
    except RuntimeError as error:
        print(f"batch of {size}: {error}")
