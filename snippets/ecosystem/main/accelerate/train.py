import copy
import tempfile

import torch
from accelerate import Accelerator
from accelerate.utils import DataLoaderConfiguration, set_seed
from torch import nn
from torch.utils.data import DataLoader, TensorDataset

accelerator = Accelerator(cpu=True, gradient_accumulation_steps=2)
set_seed(0)
x = torch.randn(400, 2)
y = (x[:, 0] * x[:, 1] > 0).long()  # two quadrants against the other two
model = nn.Sequential(nn.Linear(2, 32), nn.ReLU(), nn.Linear(32, 2))
plain_model = copy.deepcopy(model)
loss_function = nn.CrossEntropyLoss()

optimizer = torch.optim.AdamW(model.parameters(), lr=0.02)
scheduler = torch.optim.lr_scheduler.StepLR(optimizer, step_size=20, gamma=0.5)
loader = DataLoader(TensorDataset(x[:320], y[:320]), batch_size=16)
test_loader = DataLoader(TensorDataset(x[320:], y[320:]), batch_size=64)
model, optimizer, scheduler, loader, test_loader = accelerator.prepare(
    model, optimizer, scheduler, loader, test_loader
)

for _ in range(20):
    for inputs, targets in loader:  # already on accelerator.device
        with accelerator.accumulate(model):
            loss = loss_function(model(inputs), targets)
            accelerator.backward(loss)
            optimizer.step()  # does nothing but at every second batch
            scheduler.step()  # likewise
            optimizer.zero_grad()  # likewise

model.eval()
correct = []
with torch.inference_mode():
    for inputs, targets in test_loader:
        right = model(inputs).argmax(1) == targets
        correct.append(accelerator.gather_for_metrics(right))
accuracy = torch.cat(correct).float().mean().item()

with tempfile.TemporaryDirectory() as folder:
    accelerator.save_state(folder)
    saved = [p.clone() for p in model.parameters()]
    with torch.no_grad():
        for p in model.parameters():
            p.zero_()
    accelerator.load_state(folder)

# The same in plain torch: batches of 32 instead of two of 16.
plain = torch.optim.AdamW(plain_model.parameters(), lr=0.02)
decay = torch.optim.lr_scheduler.StepLR(plain, step_size=20, gamma=0.5)
for _ in range(20):
    for start in range(0, 320, 32):
        rows = slice(start, start + 32)
        plain.zero_grad()
        loss_function(plain_model(x[rows]), y[rows]).backward()
        plain.step()
        decay.step()
pairs = zip(
    accelerator.unwrap_model(model).parameters(), plain_model.parameters(), strict=True
)
difference = max((a - b).abs().max().item() for a, b in pairs)
print("device:", accelerator.device)
print(f"test accuracy: {accuracy:.2f}")
print(f"largest difference to the weights of plain torch: {difference:.4f}")
print("learning rate:", scheduler.get_last_lr(), "plain:", decay.get_last_lr())

# Two surprises: one process has one state, and one argument is ignored.
try:
    Accelerator(mixed_precision="bf16")  # as in a later cell of a notebook
except ValueError as error:
    print(f"ValueError: {error}")
ignored = Accelerator(split_batches=True).split_batches
config = DataLoaderConfiguration(split_batches=True)
kept = Accelerator(dataloader_config=config).split_batches
print(f"split_batches as an argument: {ignored}, in a DataLoaderConfiguration: {kept}")

# Proof: the state reads back equal, and the weights agree with those of plain torch
assert all(map(torch.equal, saved, model.parameters()))
assert difference < 1e-4
assert accuracy > 0.9  # chance is 0.5
