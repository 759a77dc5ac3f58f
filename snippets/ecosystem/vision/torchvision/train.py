import torch
from torch import nn
from torchvision.datasets import FakeData
from torchvision.models import resnet18
from torchvision.ops import box_iou, nms
from torchvision.transforms import v2

torch.manual_seed(0)
prepare = v2.Compose([v2.ToImage(), v2.ToDtype(torch.float32, scale=True)])
photos = FakeData(size=16, image_size=(3, 64, 64), num_classes=2, transform=prepare)
images = torch.stack([photos[i][0] for i in range(16)])
labels = torch.tensor([photos[i][1] for i in range(16)])

model = resnet18(weights=None, num_classes=2)  # weights="DEFAULT" would download
optimizer = torch.optim.Adam(model.parameters(), lr=1e-3)
losses = []
for _ in range(8):
    optimizer.zero_grad()
    loss = nn.functional.cross_entropy(model(images), labels)
    loss.backward()
    optimizer.step()
    losses.append(loss.item())
assert losses[-1] < losses[0] / 4
print(f"loss of one batch: {losses[0]:.4f}, after {len(losses)} steps {losses[-1]:.4f}")

boxes = torch.tensor([[0.0, 0, 10, 10], [1, 1, 10, 10], [20, 20, 30, 30]])
scores = torch.tensor([0.9, 0.8, 0.7])
assert box_iou(boxes, boxes)[0, 1] == 81 / 100
print("boxes kept:", nms(boxes, scores, iou_threshold=0.5).tolist())
