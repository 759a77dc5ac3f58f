import torch


def blind(padding, hidden=None):
    """Count the queries that see no key: True hides, as in nn.MultiheadAttention."""
    closed = padding[:, None, :]  # text, query, key
    if hidden is not None:
        closed = closed | hidden
    return closed.all(-1).sum().item()


text = torch.tensor([[0, 0, 0, 7, 2], [4, 9, 1, 3, 8], [0, 0, 0, 0, 0]])
ahead = torch.ones(5, 5).triu(1).bool()
print(f"texts without any word: {blind(text == 0)}")
print(f"queries that see no key, with the causal mask: {blind(text == 0, ahead)}")
