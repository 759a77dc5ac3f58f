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

model.to("meta")  # a device without data
print("moved to:", {"scale": str(model.scale.device), "note": str(model.note.device)})
print("saved:", [key for key in model.state_dict() if "fc" not in key])

# Proof: what is registered has moved, and the parameters are those of two layers.
assert model.scale.is_meta
assert not model.note.is_meta
assert sum(weight.numel() for weight in model.parameters()) == 10 * 20 + 20 + 20 * 5 + 5
assert all(weight.requires_grad and weight.is_meta for weight in model.parameters())
