import torch
from torch import nn


class Classifier(nn.Module):
    def __init__(self):
        super().__init__()
        self.backbone = nn.Sequential(nn.Linear(64, 32), nn.ReLU())
        self.head = nn.Linear(32, 10)


torch.manual_seed(0)
pretrained = {
    name: value
    for name, value in Classifier().state_dict().items()
    if name.startswith("backbone.")
}
with torch.device("meta"):
    model = Classifier()
left = model.load_state_dict(pretrained, strict=False, assign=True)
print(f"not in the file: {left.missing_keys}")
model.to("cpu")
