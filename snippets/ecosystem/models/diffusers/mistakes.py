import torch
from diffusers import (
    DDIMScheduler,
    DDPMScheduler,
    DPMSolverMultistepScheduler,
    EulerDiscreteScheduler,
    UNet2DModel,
)
from diffusers.image_processor import VaeImageProcessor

images = torch.full((36, 1, 8, 8), -1.0)
for place in range(36):
    y, x = divmod(place, 6)
    images[place, :, y : y + 3, x : x + 3] = 1
noising = DDPMScheduler()


def perfect(noisy: torch.Tensor, t: torch.Tensor) -> torch.Tensor:
    """Return the noise in an image, as a model would that had learned these 36."""
    share = noising.alphas_cumprod[int(t)]
    far = (torch.cdist(noisy.flatten(1), share.sqrt() * images.flatten(1))) ** 2
    clean = (-far / (2 * (1 - share))).softmax(1) @ images.flatten(1)
    return (noisy - share.sqrt() * clean.view_as(noisy)) / (1 - share).sqrt()


def sample(scheduler, steps=20, scale=True) -> torch.Tensor:
    torch.manual_seed(0)
    if steps:
        scheduler.set_timesteps(steps)
    x = torch.randn(64, 1, 8, 8) * scheduler.init_noise_sigma
    for t in scheduler.timesteps:
        given = scheduler.scale_model_input(x, t) if scale else x
        x = scheduler.step(perfect(given, t), t, x).prev_sample
    return x


def error(samples: torch.Tensor) -> str:
    off = torch.cdist(samples.flatten(1), images.flatten(1)).amin(1) / 8
    return f"{off.mean():.2f}"


ddim = DDIMScheduler.from_config(noising.config)
euler = EulerDiscreteScheduler.from_config(noising.config)
betas = DDIMScheduler.from_config(ddim.config, beta_schedule="squaredcos_cap_v2")
print("DDIM:", error(sample(ddim)))
print("Euler:", error(sample(euler)))
print("Euler, input not scaled:", error(sample(euler, scale=False)))
print("another beta_schedule:", error(sample(betas)))


def attempt(what: str, call) -> None:
    try:
        print(f"{what}: {call()}")
    except Exception as problem:
        print(f"{what}: {type(problem).__name__}: {problem}")


fresh = DDIMScheduler()
attempt("no set_timesteps", lambda: sample(fresh, steps=None))
solver = DPMSolverMultistepScheduler.from_config(noising.config)
attempt("first use", lambda: sample(solver).shape)
attempt("second use, no set_timesteps", lambda: sample(solver, steps=None).shape)

sizes = {
    "block_out_channels": (8, 8, 8, 8),
    "norm_num_groups": 4,
    "layers_per_block": 1,
}
unet = UNet2DModel(in_channels=1, out_channels=1, attention_head_dim=8, **sizes)
attempt("28 pixels", lambda: unet(torch.randn(1, 1, 28, 28), 0).sample.shape)
attempt("32 pixels", lambda: unet(torch.randn(1, 1, 32, 32), 0).sample.shape)
attempt("half", lambda: unet.half()(torch.randn(1, 1, 32, 32), 0).sample.shape)

nothing = torch.full((1, 3, 8, 8), torch.nan)  # as a VAE in float16 may give
picture = VaeImageProcessor().postprocess(nothing)[0]
print("brightest and darkest pixel of NaN:", picture.getextrema())
