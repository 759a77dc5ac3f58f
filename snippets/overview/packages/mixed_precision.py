import torch
from torch import nn

model, batch = nn.Linear(16, 4), torch.ones(2, 16)

with torch.autocast("cpu", dtype=torch.bfloat16):
    logits = model(batch)
    loss = nn.functional.cross_entropy(logits, torch.tensor([0, 1]))
loss.backward()
gradient = model.weight.grad
assert logits.dtype == torch.bfloat16
assert model.weight.dtype == gradient.dtype == torch.float32
print("result:", logits.dtype, "| loss:", loss.dtype, "| gradient:", gradient.dtype)

torch.cuda.amp.autocast(enabled=False)  # the old spelling
