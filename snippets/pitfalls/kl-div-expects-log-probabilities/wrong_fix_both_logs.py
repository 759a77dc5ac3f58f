import torch
from torch import nn

torch.manual_seed(0)
teacher, student = torch.randn(8, 20), torch.randn(8, 20)  # logits of 20 topics

criterion = nn.KLDivLoss(reduction="batchmean")
loss = criterion(student.log_softmax(dim=-1), teacher.log_softmax(dim=-1))
print(f"divergence: {loss.item():.4f}")

# Proof: the target is below zero and has no logarithm.
assert loss.isnan()
assert (teacher.log_softmax(dim=-1) < 0).all()
