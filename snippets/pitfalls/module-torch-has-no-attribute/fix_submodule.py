import torch
import torch.nn.attention.flex_attention  # each module by its own name


def causal(batch, head, query, key):
    return query >= key


mask = torch.nn.attention.flex_attention.create_mask(causal, 1, 2, 5, 5, device="cpu")
print("shape of the mask:", tuple(mask.shape))
print("places that may be seen:", mask.sum().item())

# Proof: a triangle for each head
assert torch.equal(mask, torch.ones(5, 5, dtype=torch.bool).tril().expand(1, 2, 5, 5))
