import torch
from torch import nn


class Classifier(nn.Module):
    def __init__(self):
        super().__init__()
        self.features = nn.Sequential(nn.Conv2d(3, 8, 3, padding=1), nn.MaxPool2d(4))
        self.head = nn.Linear(8 * 8 * 8, 10)

    def forward(self, x):
        x = self.features(x)
        return self.head(x.flatten(1))


torch.manual_seed(0)
model = Classifier().to(memory_format=torch.channels_last)  # for speed
images = torch.randn(4, 3, 32, 32).to(memory_format=torch.channels_last)
logits = model(images)
print(f"logits: {tuple(logits.shape)}, first: {logits[0, 0]:.4f}")

# Proof: the same weights and images in the usual layout
plain = Classifier()
plain.load_state_dict(model.state_dict())
torch.testing.assert_close(logits, plain(images.contiguous()))
