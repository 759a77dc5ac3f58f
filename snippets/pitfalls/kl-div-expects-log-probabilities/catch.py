import torch
from torch import nn


def distil(student, teacher):
    criterion = nn.KLDivLoss(reduction="batchmean")
    return criterion(student.softmax(dim=-1), teacher.softmax(dim=-1))


torch.manual_seed(0)
logits, others = torch.randn(8, 20), torch.randn(8, 20)
print(f"from itself: {distil(logits, logits).abs().item():.4f}")
print(f"from another: {distil(logits, others).item():.4f}")
