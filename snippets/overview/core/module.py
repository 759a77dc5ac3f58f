import torch
from torch import nn


class SimpleNet(nn.Module):
    def __init__(self, inputs, hidden, classes):
        super().__init__()  # first: it makes the places where layers are kept
        self.fc1 = nn.Linear(inputs, hidden)
        self.relu = nn.ReLU()
        self.fc2 = nn.Linear(hidden, classes)
        self.register_buffer("scale", torch.ones(1))  # moves and is saved, not trained
        self.note = torch.ones(1)  # does neither

    def forward(self, x):
        return self.fc2(self.relu(self.fc1(x * self.scale)))


model = SimpleNet(10, 20, 5)
print(model)
for name, weight in model.named_parameters():
    print(f"{name:11} {tuple(weight.shape)}")
assert sum(weight.numel() for weight in model.parameters()) == 10 * 20 + 20 + 20 * 5 + 5
assert all(weight.requires_grad for weight in model.parameters())

model.to("meta")
assert model.scale.is_meta
assert not model.note.is_meta
print("saved:", [key for key in model.state_dict() if "fc" not in key])
