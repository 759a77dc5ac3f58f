import torch
from torch import nn

model = nn.TransformerEncoderLayer(32, 4, dim_feedforward=64)
plain, decayed = [], []
for name, weight in model.named_parameters():
    spared = any(word in name for word in ("bias", "LayerNorm.weight"))
    group = plain if spared else decayed
    group.append(weight)
groups = [{"params": decayed, "weight_decay": 0.1}, {"params": plain}]
optimizer = torch.optim.AdamW(groups, lr=1e-3, weight_decay=0)

scales = {id(model.norm1.weight), id(model.norm2.weight)}
found = sum(len(weight) for weight in decayed if id(weight) in scales)
print(f"scales of norms with weight decay: {found}")
