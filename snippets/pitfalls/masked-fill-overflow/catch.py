import torch


def attend(query, key, value, padding):
    scores = query @ key.transpose(-2, -1) / query.shape[-1] ** 0.5
    scores = scores.masked_fill(padding[:, None, :], -1e9)
    return scores.softmax(dim=-1) @ value


torch.manual_seed(0)
hidden, padding = torch.randn(2, 5, 8), torch.arange(5) >= torch.tensor([[5], [3]])
for dtype in (torch.float32, torch.bfloat16, torch.float16):
    part = hidden.to(dtype)
    try:
        print(f"{dtype}: {attend(part, part, part, padding).mean().item():.2f}")
    except RuntimeError as error:
        print(f"{dtype}: {error}")
