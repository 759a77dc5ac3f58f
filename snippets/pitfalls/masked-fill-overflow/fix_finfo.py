import torch

torch.manual_seed(0)
logits = torch.randn(4, 50).half()  # next token, from a model in half precision
banned = torch.tensor([7, 9, 45])

worst = torch.finfo(logits.dtype).min
logits = logits.index_fill(1, banned, worst)
print(f"chosen: {logits.argmax(dim=1).tolist()}, {logits.dtype}")

# Proof: the best of the other tokens, in NumPy.
import numpy as np

torch.manual_seed(0)
drawn = torch.randn(4, 50).half().double().numpy()
others = np.setdiff1d(np.arange(50), banned)
assert logits.argmax(dim=1).tolist() == others[drawn[:, others].argmax(axis=1)].tolist()
assert logits[:, banned].isfinite().all()
assert logits.dtype == torch.float16
