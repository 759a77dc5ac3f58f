import copy
import tempfile
from pathlib import Path

import torch
from peft import LoraConfig, PeftModel, get_peft_model
from safetensors.torch import load_file
from torch import nn

torch.manual_seed(0)


class Model(nn.Module):
    def __init__(self):
        super().__init__()
        self.inner = nn.Linear(64, 256)
        self.middle = nn.Linear(256, 256)
        self.head = nn.Linear(256, 2)

    def forward(self, x):
        return self.head(self.middle(self.inner(x).relu()).relu())


def fit(model, x, y):
    weights = [p for p in model.parameters() if p.requires_grad]
    optimizer = torch.optim.AdamW(weights, lr=0.01)
    for _ in range(200):
        rows = torch.randint(len(x), (64,))
        loss = nn.functional.cross_entropy(model(x[rows]), y[rows])
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()


def accuracy(model, x, y):
    model.eval()
    with torch.no_grad():
        return (model(x).argmax(1) == y).float().mean().item()


x = torch.randn(2000, 64)
old, new = ((x @ torch.randn(64) > 0).long() for _ in range(2))  # unrelated tasks
train, test = slice(0, 1500), slice(1500, None)
base = Model()
fit(base, x[train], old[train])
before = copy.deepcopy(base.state_dict())

config = LoraConfig(r=4, lora_alpha=8, target_modules=["inner", "middle"])
model = get_peft_model(copy.deepcopy(base), config)  # it changes what it is given
model.print_trainable_parameters()
fit(model, x[train], new[train])

with tempfile.TemporaryDirectory() as folder:
    model.save_pretrained(folder)
    adapter = load_file(Path(folder, "adapter_model.safetensors"))
    loaded = PeftModel.from_pretrained(copy.deepcopy(base), folder)
assert torch.equal(loaded(x), model(x))

# By hand: the weight plus the product of the two small matrices, times alpha / r.
a, b = (adapter[f"base_model.model.inner.lora_{m}.weight"] for m in "AB")
by_hand = before["inner.weight"] + 8 / 4 * b @ a
with model.disable_adapter():
    assert torch.equal(model(x), base(x))  # the base is still in there
merged = loaded.merge_and_unload()  # a plain Model again, without peft
torch.testing.assert_close(merged.inner.weight, by_hand)
torch.testing.assert_close(merged(x), model(x), rtol=1e-4, atol=1e-4)
assert accuracy(base, x[test], new[test]) < 0.65  # chance is 0.5
assert accuracy(merged, x[test], new[test]) > 0.85
assert accuracy(base, x[test], old[test]) > 0.85
shapes = [tuple(t.shape) for t in (by_hand, b, a)]
print("inner.weight {} = base + 2 * {} @ {}".format(*shapes))
print("numbers in the adapter's file:", sum(t.numel() for t in adapter.values()))
print(f"new task, accuracy of the base: {accuracy(base, x[test], new[test]):.1f}")
print(f"new task, accuracy merged: {accuracy(merged, x[test], new[test]):.1f}")
print(f"old task, accuracy of the base: {accuracy(base, x[test], old[test]):.1f}")
