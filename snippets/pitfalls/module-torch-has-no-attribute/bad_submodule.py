import torch


def causal(batch, head, query, key):
    return query >= key


mask = torch.nn.attention.flex_attention.create_mask(causal, 1, 2, 5, 5, device="cpu")
print("shape of the mask:", tuple(mask.shape))
