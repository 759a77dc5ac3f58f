import torch
from torch import nn


def found(frozen_in_eval):
    """The share of products that the search finds, before and after each epoch."""
    torch.manual_seed(0)
    backbone = nn.Sequential(nn.Linear(16, 32), nn.BatchNorm1d(32), nn.ReLU()).eval()
    products = torch.randn(500, 16)
    with torch.no_grad():
        gallery = backbone(products)  # embedded once, for a search by picture
    photos = 2 + 3 * torch.randn(320, 16)  # a new task, with other pictures
    is_shoe = (photos[:, 0] > 2).long()
    model = nn.Sequential(backbone, nn.Linear(32, 2))
    backbone.requires_grad_(False)
    optimizer = torch.optim.SGD(model[1].parameters(), lr=0.05)
    shares = [hits(backbone, products, gallery)]
    for _ in range(20):
        model.train()
        if frozen_in_eval:
            backbone.eval()
        for part, target in zip(photos.split(64), is_shoe.split(64), strict=True):
            loss = nn.functional.cross_entropy(model(part), target)
            optimizer.zero_grad()
            loss.backward()
            optimizer.step()
        shares.append(hits(backbone.eval(), products, gallery))
    return shares


def hits(backbone, products, gallery):
    nearest = torch.cdist(backbone(products), gallery).argmin(1)
    return 100 * (nearest == torch.arange(500)).float().mean().item()


as_written, mended = found(frozen_in_eval=False), found(frozen_in_eval=True)
print("epoch  as_written  mended")
for epoch, (bad, good) in enumerate(zip(as_written, mended, strict=True)):
    print(f"{epoch:5} {bad:11.0f} {good:7.0f}")

# Proof: the frozen backbone is another one after a few epochs
assert as_written[0] == 100
assert as_written[2] < 50
assert as_written[-1] < 10
assert set(mended) == {100}
