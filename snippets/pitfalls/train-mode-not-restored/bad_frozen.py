import torch
from torch import nn

torch.manual_seed(0)
images, labels = torch.randn(96, 1, 8, 8), torch.randint(3, (96,))
backbone = nn.Sequential(nn.Conv2d(1, 8, 3), nn.BatchNorm2d(8), nn.Flatten())
head = nn.Sequential(nn.Dropout(0.2), nn.Linear(288, 3))
model = nn.Sequential(backbone, head)
backbone.requires_grad_(False).eval()  # pretrained: it is to stay as it is
optimizer = torch.optim.SGD(head.parameters(), lr=0.1)

dropped = 0
for step in range(30):
    dropped += head[0].training
    optimizer.zero_grad()
    nn.functional.cross_entropy(model(images[:64]), labels[:64]).backward()
    optimizer.step()
    if step % 10 == 9:
        model.eval()
        with torch.no_grad():
            loss = nn.functional.cross_entropy(model(images[64:]), labels[64:])
        model.train()

print(f"steps with dropout: {dropped} of 30")
print(f"batches that changed the frozen BatchNorm: {backbone[1].num_batches_tracked}")
