import torch
from torch import nn

normalize = nn.functional.normalize


def train(stop=True, with_predictor=True):
    """Return the last loss and the spread of the embeddings, before and after."""
    torch.manual_seed(0)
    content, style = torch.randn(4, 16), 0.3 * torch.randn(8, 16)

    def views(images):
        """Two views of each image: the same content, each with a style of its own."""
        shared = torch.randn(images, 4) @ content
        return [shared + torch.randn(images, 8) @ style for _ in range(2)]

    encoder = nn.Sequential(nn.Linear(16, 32), nn.ReLU(), nn.Linear(32, 8))
    predictor = nn.Sequential(nn.Linear(8, 16), nn.ReLU(), nn.Linear(16, 8))
    if not with_predictor:
        predictor = nn.Identity()
    parameters = [*encoder.parameters(), *predictor.parameters()]
    optimizer = torch.optim.SGD(parameters, lr=0.1, momentum=0.9)

    @torch.no_grad()
    def spread():
        return normalize(encoder(views(256)[0]), dim=1).std(dim=0).mean().item()

    before = spread()
    for _ in range(200):
        first, second = views(64)
        goal = encoder(second)
        if stop:
            goal = goal.detach()
        loss = -nn.functional.cosine_similarity(predictor(encoder(first)), goal).mean()
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
    return loss.item(), before, spread()


print("                           loss   spread before   after")
for name, change in [
    ("as in SimSiam", {}),
    ("without detach()", {"stop": False}),
    ("without the predictor", {"with_predictor": False}),
]:
    loss, before, after = train(**change)
    print(f"{name:23} {loss:7.2f}   {before:13.2f}   {after:5.2f}")
    assert after > 0.15 if not change else after < 0.15
