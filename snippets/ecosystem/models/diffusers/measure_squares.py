import torch
from diffusers import (
    DDIMScheduler,
    DDPMScheduler,
    DPMSolverMultistepScheduler,
    UNet2DModel,
)
from torch import nn

torch.set_num_threads(1)  # the layers are too small to gain from more
torch.manual_seed(0)
# The data: a white square of 3x3 pixels, in each of 36 places of a black image.
images = torch.full((36, 1, 8, 8), -1.0)
for place in range(36):
    y, x = divmod(place, 6)
    images[place, :, y : y + 3, x : x + 3] = 1

model = UNet2DModel(
    sample_size=8,
    in_channels=1,
    out_channels=1,
    layers_per_block=1,
    block_out_channels=(16, 32),
    down_block_types=("DownBlock2D", "DownBlock2D"),
    up_block_types=("UpBlock2D", "UpBlock2D"),
    norm_num_groups=8,
)
noising = DDPMScheduler(num_train_timesteps=1000)
optimizer = torch.optim.AdamW(model.parameters(), fused=True)
rates = torch.optim.lr_scheduler.OneCycleLR(optimizer, 5e-3, total_steps=240)
losses = []
for _ in range(240):
    clean = images[torch.randint(len(images), (16,))]
    noise = torch.randn_like(clean)
    t = torch.randint(noising.config.num_train_timesteps, (len(clean),))
    noisy = noising.add_noise(clean, noise, t)
    loss = nn.functional.mse_loss(model(noisy, t).sample, noise)
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
    rates.step()
    losses.append(loss.item())
print("step loss")
for step in range(30, 241, 30):
    print(step, f"{sum(losses[step - 30 : step]) / 30:.3f}")


@torch.no_grad()
def sample(scheduler, steps: int, count: int = 32) -> torch.Tensor:
    torch.manual_seed(1)
    scheduler.set_timesteps(steps)
    x = torch.randn(count, 1, 8, 8) * scheduler.init_noise_sigma
    for t in scheduler.timesteps:
        guess = model(scheduler.scale_model_input(x, t), t).sample
        x = scheduler.step(guess, t, x).prev_sample
    return x


def distances(samples: torch.Tensor) -> torch.Tensor:
    """Return how far each sample is from the nearest square, per pixel."""
    return torch.cdist(samples.flatten(1), images.flatten(1)).amin(1) / 8


model.eval()
clip, velocity = {"thresholding": True}, {"prediction_type": "v_prediction"}
errors = {}
print()
print("scheduler steps median worst")
for name, kind, steps, change in (
    ("DDPM", DDPMScheduler, 50, {}),
    ("DDPM", DDPMScheduler, 10, {}),
    ("DDIM", DDIMScheduler, 20, {}),
    ("DDIM", DDIMScheduler, 10, {}),
    ("DDIM-v", DDIMScheduler, 20, velocity),
    ("DPM++", DPMSolverMultistepScheduler, 10, {}),
    ("DPM++clip", DPMSolverMultistepScheduler, 10, clip),
    ("DPM++clip", DPMSolverMultistepScheduler, 5, clip),
):
    scheduler = kind.from_config(noising.config, **change)
    off = errors[name, steps] = distances(sample(scheduler, steps))
    print(name, steps, f"{off.median():.2f} {off.max():.2f}")
print("noise:", f"{distances(torch.randn(32, 1, 8, 8)).median():.2f}")

# Proof: most samples are near a square in ten steps too; without clipping some are not
assert errors["DDPM", 50].median() < 0.25
assert errors["DPM++", 10].max() > 2 * errors["DPM++clip", 10].max()
