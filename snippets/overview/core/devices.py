import torch
from torch import nn

# A GPU of any vendor that this build supports, if there is one, else the CPU.
device = torch.accelerator.current_accelerator(check_available=True)
device = device or torch.device("cpu")

model = nn.Linear(4, 2).to(device)
batch = torch.ones(3, 4).to(device)
places = {model.weight.device, batch.device, model(batch).device}
print("devices of model, batch and result:", len(places))

# "meta" is a device without data: a way to watch the moves on any machine.
batch.to("meta")  # returns another tensor
print("sum of the batch, read after batch.to():", batch.sum().item())
model.to("meta")  # moves the module itself
on_meta = sum(parameter.is_meta for parameter in model.parameters())
print("parameters on meta after model.to():", on_meta, "of 2")

# Proof: everything is on the chosen device.
assert {place.type for place in places} == {device.type}
