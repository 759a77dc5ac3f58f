import copy
import logging
import tempfile

# Where torchao is installed it is imported too, and reports what it cannot load.
logging.getLogger("torchao").setLevel(logging.ERROR)
logging.getLogger("torch.utils._pytree").setLevel(logging.ERROR)

import torch
from peft import LoraConfig, PeftModel, get_peft_model
from torch import nn

torch.manual_seed(0)
x = torch.randn(2000, 64)
direction = torch.randn(64)
old = (x @ direction > 0).long()
new = (x @ direction > 3).long() 

def fit(model, y, steps=200, lr=0.01):
    optimizer = torch.optim.AdamW([p for p in model.parameters() if p.requires_grad], lr=lr)
    for _ in range(steps):
        rows = torch.randint(1500, (64,))
        loss = nn.functional.cross_entropy(model(x[rows]), y[rows])
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()

def accuracy(model, y):
    model.eval()
    with torch.no_grad():
        return (model(x[1500:]).argmax(1) == y[1500:]).float().mean().item()

base = nn.Sequential()
base.add_module("inner", nn.Linear(64, 256))
base.add_module("relu", nn.ReLU())
base.add_module("middle", nn.Linear(256, 256))
base.add_module("relu2", nn.ReLU())
base.add_module("head", nn.Linear(256, 2))
fit(base, old)
print(accuracy(base, old), accuracy(base, new))
before = copy.deepcopy(base.state_dict())
model = get_peft_model(copy.deepcopy(base), LoraConfig(r=4, lora_alpha=8, target_modules=["inner", "middle"]))
model.print_trainable_parameters()
d2 = torch.randn(64)
new = ((x @ d2) > 0).long()
fit(model, new)
print(accuracy(model, new), accuracy(base, new))
with tempfile.TemporaryDirectory() as f:
    model.save_pretrained(f)
    import os
    print(os.listdir(f), os.path.getsize(f+"/adapter_model.safetensors"))
    again = PeftModel.from_pretrained(copy.deepcopy(base), f)
print(torch.equal(again(x), model(x)))
with model.disable_adapter():
    print(torch.equal(model(x), base(x)))
merged = again.merge_and_unload()
print(merged, (merged(x)-model(x)).abs().max())
