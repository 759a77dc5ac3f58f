import torch
from torch import nn

normalize = nn.functional.normalize
SEEDS, STEPS = range(4), 60


def train(seed, stop=True, with_predictor=True):
    """Return the loss by step, and the spread of each dimension every fifth step."""
    torch.manual_seed(seed)
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
    new_images, losses, spreads = views(256)[0], [], []
    for step in range(STEPS + 1):
        if step % 5 == 0:
            with torch.no_grad():
                spreads.append(normalize(encoder(new_images), dim=1).std(dim=0))
        first, second = views(64)
        goal = encoder(second)
        if stop:
            goal = goal.detach()
        loss = -nn.functional.cosine_similarity(predictor(encoder(first)), goal).mean()
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        losses.append(loss.item())
    return losses, torch.stack(spreads)


CHANGES = {
    "as_in_SimSiam": {},
    "no_detach": {"stop": False},
    "no_predictor": {"with_predictor": False},
}
runs = {n: [train(seed, **change) for seed in SEEDS] for n, change in CHANGES.items()}
spreads = {n: torch.stack([of for _, of in seeds]) for n, seeds in runs.items()}

print("run           seed   loss  mean  narrowest  widest")  # of the dimensions
for name, seeds in runs.items():
    for seed, (losses, spread) in enumerate(seeds):
        last = spread[-1]
        print(f"{name:13} {seed:4}  {losses[-1]:5.2f}  {last.mean():4.2f}", end="")
        print(f"  {last.min():9.3f}  {last.max():6.3f}")

right, wrong = spreads["as_in_SimSiam"], spreads["no_detach"]
curves = {
    "with": right.mean(dim=(0, 2)),
    "narrowest_with": right.amin(dim=(0, 2)),
    "widest_without": wrong.amax(dim=(0, 2)),
    "without": wrong.mean(dim=(0, 2)),
}
print("\nstep", *curves)  # detach(), over all seeds and dimensions
for row, values in enumerate(zip(*curves.values(), strict=True)):
    print(f"{5 * row:4}", *(f"{value:14.3f}" for value in values))

# Proof: with detach() each dimension, of each seed, is wider than any without
assert curves["narrowest_with"][-1] > 1.2 * curves["widest_without"][-1]
means = {name: spread[:, -1].mean(dim=1) for name, spread in spreads.items()}
assert means["no_detach"].max() < 0.03 < 0.15 < means["as_in_SimSiam"].min()
assert (means["no_predictor"] < 0.7 * means["as_in_SimSiam"]).all()
start = [spread[:, 0] for spread in spreads.values()]
assert torch.equal(start[0], start[1])
assert torch.equal(start[0], start[2])  # the same weights and images to begin with
