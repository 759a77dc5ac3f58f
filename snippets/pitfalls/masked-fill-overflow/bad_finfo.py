import torch

torch.manual_seed(0)
logits = torch.randn(4, 50).half()  # next token, from a model in half precision
banned = torch.tensor([7, 9, 45])

worst = torch.finfo(torch.float32).min
logits = logits.index_fill(1, banned, worst)
print(f"chosen: {logits.argmax(dim=1).tolist()}, {logits.dtype}")
