import torch
from torch import nn

torch.manual_seed(0)
teacher, student = torch.randn(8, 20), torch.randn(8, 20)  # logits of 20 topics

criterion = nn.KLDivLoss()
loss = criterion(student.softmax(dim=-1), teacher.softmax(dim=-1))
print(f"divergence: {loss.item():.4f}")
