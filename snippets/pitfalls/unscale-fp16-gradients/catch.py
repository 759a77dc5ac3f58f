import torch
from torch import nn


def trainable_in_half(model):
    """Name the parameters whose gradients a GradScaler refuses."""
    named = model.named_parameters()
    return [n for n, w in named if w.requires_grad and w.dtype == torch.float16]


model = nn.ModuleDict({"unet": nn.Linear(8, 8), "lora": nn.Linear(8, 8)})
model["unet"].half().requires_grad_(False)
print(f"before the validation: {trainable_in_half(model)}")
model.half()  # the validation runs in half precision, and forgets to undo it
print(f"after it: {trainable_in_half(model)}")
