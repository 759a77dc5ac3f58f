import copy
import tempfile

import torch
from peft import LoraConfig, PeftModel, get_peft_model
from torch import nn

torch.manual_seed(0)
x = torch.randn(500, 16)
y = (x @ torch.randn(16) > 0).long()


class Model(nn.Module):
    def __init__(self, body: nn.Module):
        super().__init__()
        self.body = copy.deepcopy(body)  # pretrained, in real life
        self.head = nn.Linear(64, 2)  # new, and random in every process

    def forward(self, x):
        return self.head(self.body(x).relu())


def accuracy(model):
    with torch.no_grad():
        return (model(x).argmax(1) == y).float().mean().item()


body = nn.Linear(16, 64)
found = {}
for name, extra in (("lost", {}), ("kept", {"modules_to_save": ["head"]})):
    config = LoraConfig(r=4, target_modules=["body"], **extra)
    model = get_peft_model(Model(body), config)
    weights = [p for p in model.parameters() if p.requires_grad]
    optimizer = torch.optim.AdamW(weights, lr=0.03)
    for _ in range(200):
        loss = nn.functional.cross_entropy(model(x), y)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
    with tempfile.TemporaryDirectory() as folder:
        model.save_pretrained(folder)
        loaded = [PeftModel.from_pretrained(Model(body), folder) for _ in range(3)]
    found[name] = accuracy(model), min(accuracy(one) for one in loaded)
    trained, worst = found[name]
    print(f"head {name}: trained {trained:.1f}, worst of three loaded {worst:.1f}")
assert found["lost"][0] > 0.95
assert found["lost"][1] < 0.6  # chance is 0.5
assert found["kept"] == (1, 1)

weights = sum(p.requires_grad for p in loaded[0].parameters())
print("loaded, weights that would be trained:", weights)
assert weights == 0  # unless loaded with is_trainable=True
try:
    get_peft_model(Model(body), LoraConfig(target_modules=["q_proj"]))
except ValueError as error:
    print(f"{type(error).__name__}: {error}")
