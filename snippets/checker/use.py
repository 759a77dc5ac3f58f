import torch
from check import check
from torch import nn


class Leaves(nn.Module):
    """Tells six plant diseases apart, on top of a pretrained network."""

    def __init__(self, pretrained):
        super().__init__()
        self.features = pretrained.requires_grad_(False)
        self.head = nn.Linear(16, 6)

    def forward(self, photos):
        return self.head(self.features(photos)).softmax(dim=1)


torch.manual_seed(0)
pretrained = nn.Sequential(
    nn.Conv2d(3, 16, 3, stride=2),
    nn.BatchNorm2d(16),
    nn.ReLU(),
    nn.AdaptiveAvgPool2d(1),
    nn.Flatten(),
)
model = Leaves(pretrained)
optimizer = torch.optim.AdamW(model.head.parameters(), lr=1e-3)
loss_fn = nn.CrossEntropyLoss()
photos = torch.randint(256, (32, 3, 64, 64)).float()
disease = torch.randint(6, (32,))

findings = check(model, (photos, disease), loss_fn, optimizer)
for finding in findings:
    print(finding)
print(f"findings: {len(findings)}")
