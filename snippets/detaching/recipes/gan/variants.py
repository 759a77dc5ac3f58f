import torch
from torch import nn

loss_of = nn.BCEWithLogitsLoss()
ones, zeros = torch.ones(64, 1), torch.zeros(64, 1)
centre = torch.tensor([2.0, -1.0])  # the real points lie around it


def train(detach, steps=120):
    """Train as above, with new points for the generator's step.

    Return the losses of both and the distance of the centres, of every tenth step.
    """
    torch.manual_seed(0)
    generator = nn.Sequential(nn.Linear(4, 32), nn.ReLU(), nn.Linear(32, 2))
    discriminator = nn.Sequential(nn.Linear(2, 32), nn.ReLU(), nn.Linear(32, 1))
    adam = {"lr": 0.003, "betas": (0.0, 0.9)}
    generator_optimizer = torch.optim.Adam(generator.parameters(), **adam)
    discriminator_optimizer = torch.optim.Adam(discriminator.parameters(), **adam)
    seen = []
    for step in range(steps + 1):
        generator_optimizer.zero_grad()
        discriminator_optimizer.zero_grad()
        real = centre + 0.5 * torch.randn(64, 2)
        fake = generator(torch.randn(64, 4))
        judged = fake if detach == "nowhere" else fake.detach()
        loss = loss_of(discriminator(real), ones)
        loss = loss + loss_of(discriminator(judged), zeros)
        loss.backward()
        discriminator_optimizer.step()

        fake = generator(torch.randn(64, 4))
        judged = fake.detach() if detach == "in both steps" else fake
        generator_loss = loss_of(discriminator(judged), ones)
        generator_loss.backward()
        generator_optimizer.step()
        if step % 10 == 0:
            away = (fake.detach().mean(dim=0) - centre).norm()
            seen.append([loss.item(), generator_loss.item(), away.item()])
    return torch.tensor(seen).T


discriminator, generator, right = train("in the discriminator's step")
nowhere = train("nowhere")[2]
unopposed, stuck, both = train("in both steps")
curves = [right, nowhere, both, discriminator, generator, unopposed, stuck]
print("step right nowhere both discriminator generator unopposed stuck")
for row, values in enumerate(torch.stack(curves, dim=1).tolist()):
    print(f"{10 * row:4}", *(f"{value:9.2f}" for value in values))

# Proof: without detach() it takes longer; with one too many the generator is stuck
assert right[4:8].max() < 1 < nowhere[4:8].min()
assert max(right[-1], nowhere[-1]) < 0.7
assert both.min() > 2
assert discriminator.min() > 1 > generator.max()
assert unopposed[-1] < 0.2 < 2.5 < stuck[-1]
