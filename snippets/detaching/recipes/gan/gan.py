import torch
from torch import nn

torch.manual_seed(0)
generator = nn.Sequential(nn.Linear(4, 32), nn.ReLU(), nn.Linear(32, 2))
discriminator = nn.Sequential(nn.Linear(2, 32), nn.ReLU(), nn.Linear(32, 1))
adam = {"lr": 0.003, "betas": (0.0, 0.9)}
generator_optimizer = torch.optim.Adam(generator.parameters(), **adam)
discriminator_optimizer = torch.optim.Adam(discriminator.parameters(), **adam)
loss_of = nn.BCEWithLogitsLoss()
ones, zeros = torch.ones(64, 1), torch.zeros(64, 1)
centre = torch.tensor([2.0, -1.0])  # the real points lie around it


@torch.no_grad()
def generated():
    return generator(torch.randn(2000, 4))


points = {"untrained": generated()}
for _ in range(400):
    real = centre + 0.5 * torch.randn(64, 2)
    fake = generator(torch.randn(64, 4))  # one forward, for both steps

    # The discriminator learns; the fake points are data to it.
    real_scores, fake_scores = discriminator(real), discriminator(fake.detach())
    loss = loss_of(real_scores, ones) + loss_of(fake_scores, zeros)
    discriminator_optimizer.zero_grad()
    loss.backward()
    discriminator_optimizer.step()

    # The generator learns, through the discriminator as it is now.
    discriminator.requires_grad_(False)
    loss = loss_of(discriminator(fake), ones)
    generator_optimizer.zero_grad()
    loss.backward()
    generator_optimizer.step()
    discriminator.requires_grad_(True)

points |= {"trained": generated(), "real": real}
away = {name: (group.mean(0) - centre).norm().item() for name, group in points.items()}
print(f"distance of the centres, before training: {away['untrained']:.1f}")
print(f"distance of the centres, after 400 steps: {away['trained']:.1f}")
print("\npoints x y")
for name, group in points.items():
    for x, y in group[:60].tolist():
        print(f"{name:9} {x:5.2f} {y:5.2f}")

# Proof: the centre is found, and the points spread about as far as the real ones
assert away["untrained"] > 1.5
assert away["trained"] < 0.4
assert ((points["trained"].std(0) / 0.5 - 1).abs() < 0.5).all()
