import torch
from torch import nn

NORMS = (nn.LayerNorm, nn.RMSNorm, nn.GroupNorm, nn.modules.batchnorm._NormBase)


def wrongly_decayed(model, optimizer):
    """Name vectors, scalars and weights of norms that have weight decay."""
    groups = [group for group in optimizer.param_groups if group.get("weight_decay")]
    decayed = {id(w) for group in groups for w in group["params"] if w.requires_grad}
    return [
        f"{place}.{name}".lstrip(".")
        for place, part in model.named_modules()
        for name, weight in part.named_parameters(recurse=False)
        if id(weight) in decayed and (weight.ndim < 2 or isinstance(part, NORMS))
    ]


class Caption(nn.Module):
    def __init__(self):
        super().__init__()
        self.norm = nn.LayerNorm([4, 16])
        self.head = nn.Linear(16, 100)
        self.temperature = nn.Parameter(torch.tensor(1.0))


model = Caption()
optimizer = torch.optim.AdamW(model.parameters(), lr=1e-3)
found = wrongly_decayed(model, optimizer)
print(f"parameters with decay that should have none: {len(found)} {found}")
