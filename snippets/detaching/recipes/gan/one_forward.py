import torch
from torch import nn

torch.manual_seed(0)
generator = nn.Sequential(nn.Linear(4, 16), nn.Tanh(), nn.Linear(16, 2))
discriminator = nn.Sequential(nn.Linear(2, 16), nn.Tanh(), nn.Linear(16, 1))
optimizer = torch.optim.SGD(discriminator.parameters(), lr=0.1)
loss_of = nn.BCEWithLogitsLoss()
ones, zeros = torch.ones(64, 1), torch.zeros(64, 1)

fake = generator(torch.randn(64, 4))
early = discriminator(fake)  # scored before the discriminator's weights change
loss_of(discriminator(fake.detach()), zeros).backward()
optimizer.step()
try:
    loss_of(early, ones).backward()
except RuntimeError as error:
    print("scored before the step:", str(error).partition(":")[0])

late = discriminator(fake)  # the same images, scored again
generator.zero_grad()
loss_of(late, ones).backward()
again = fake.detach().requires_grad_()
(by_image,) = torch.autograd.grad(loss_of(discriminator(again), ones), again)
torch.testing.assert_close(generator[2].bias.grad, by_image.sum(dim=0))


def shown(gradients):
    return [f"{gradient:.4f}" for gradient in gradients]


print("scored after the step, bias gradient:", shown(generator[2].bias.grad))
print("from the gradient of the images:     ", shown(by_image.sum(dim=0)))
