# %% [markdown]
# # Float32, bfloat16, float16: where numbers run out
#
# float16 has more digits than bfloat16, and bfloat16 has about the range of float32. So float16 fails at the ends of
# its range: large values become infinite, small gradients become zero, and a gradient scaler is there to prevent the
# second. bfloat16 fails in the middle: with two to three digits, small changes to a weight are lost.

# %%
import matplotlib.pyplot as plt
import torch
from torch import nn

FORMATS = {"float32": torch.float32, "bfloat16": torch.bfloat16, "float16": torch.float16}

print("format     largest   smallest normal   step after 1")
for name, dtype in FORMATS.items():
    info = torch.finfo(dtype)
    print(f"{name:9} {info.max:8.1e}   {info.smallest_normal:15.1e}   {info.eps:12.1e}")

assert torch.finfo(torch.float16).max == 65504
assert torch.finfo(torch.bfloat16).eps == 8 * torch.finfo(torch.float16).eps

# %% [markdown]
# ## The gap to the next number
#
# A format has no numbers between two neighbours, so a value there is rounded to one of them. Rounding to the nearest
# changes it by half the gap at most. The plot shows the gap divided by the number.


# %%
def relative_gap(values, dtype):
    """The distance from each positive value to the next number of its format, as a share of the value."""
    rounded = values.to(dtype)
    bits = torch.int32 if dtype == torch.float32 else torch.int16
    following = (rounded.view(bits) + 1).view(dtype)  # the next pattern of bits is the next number
    return (following.double() - rounded.double()) / rounded.double()


values = torch.logspace(-10, 6, 161, dtype=torch.float64)
gaps = {name: relative_gap(values, dtype) for name, dtype in FORMATS.items()}

figure, axes = plt.subplots()
for name, style in zip(FORMATS, ("-", "--", ":"), strict=True):
    finite = gaps[name].isfinite() & (gaps[name] > 0)
    axes.plot(values[finite], gaps[name][finite], style, label=name)
axes.set(xlabel="number", ylabel="gap / number", xscale="log", yscale="log", title="How coarse each format is")
axes.legend(loc=(0.03, 0.12))
plt.show()

at_one = {name: gap[100].item() for name, gap in gaps.items()}
print("at 1:", {name: f"{gap:.1e}" for name, gap in at_one.items()})
assert at_one["bfloat16"] == 2**-7
assert at_one["float16"] == 2**-10

# %% [markdown]
# After 1 the next number of float16 is 0.001 away, and that of bfloat16 0.008. Relative to the number, float16 gets
# coarser below 0.00006, where its subnormal numbers begin, and its line ends at 65,504. The lines of the other two go
# on far beyond the picture.

# %% [markdown]
# ## Too large: scores in a softmax
#
# A softmax over scores of 100 is harmless, since PyTorch subtracts the largest score before it takes exponentials.
# Written out by hand it is not: `exp(12)` is more than float16 holds. This happens to tensors that are float16 when
# `exp()` gets them, as after `model.half()`. Under `torch.autocast` on a GPU from NVIDIA or AMD, `exp()` runs in
# float32.

# %%
scores = torch.linspace(1, 100, 100)
largest = {name: torch.exp(scores.to(dtype)).isfinite().sum().item() for name, dtype in FORMATS.items()}
print("largest whole score whose exp() is finite:", largest)

rows = torch.stack([torch.zeros(100), scores], dim=1).half()  # two classes
by_hand = rows.exp() / rows.exp().sum(dim=1, keepdim=True)
built_in = rows.softmax(dim=1)

figure, axes = plt.subplots()
axes.plot(scores, built_in[:, 1].float(), label="softmax()")
axes.plot(scores[by_hand[:, 1].isfinite()], by_hand[:, 1][by_hand[:, 1].isfinite()].float(), "o", ms=5, label="by hand")
axes.set(xlabel="score of the class", ylabel="its probability", xlim=(0, 20), title="Softmax in float16, two classes")
axes.legend()
plt.show()

assert largest == {"float32": 88, "bfloat16": 88, "float16": 11}
assert by_hand[:11].isfinite().all()
assert by_hand[11:].isnan().any(dim=1).all()
assert built_in.isfinite().all()

# %% [markdown]
# By hand the last probability is that of a score of 11. From 12 on it is infinity divided by infinity, NaN. The
# built-in softmax gives a probability for every score here.

# %% [markdown]
# ## Too small: gradients, and what a scaler does
#
# If the loss is the mean over a large batch of long sequences, the gradient with respect to each output is divided by
# the number of tokens, and gets small. Below, gradients with a standard deviation of 0.0000001 are multiplied by a
# scale and then stored in float16.

# %%
torch.manual_seed(0)
gradients = torch.randn(100_000) * 1e-7
scales = 2.0 ** torch.arange(0, 41, 2)
lost = torch.tensor([((gradients * scale).half() == 0).float().mean() for scale in scales])
infinite = torch.tensor([(gradients * scale).half().isinf().float().mean() for scale in scales])

figure, axes = plt.subplots()
axes.plot(scales, lost, "-o", ms=4, label="became 0")
axes.plot(scales, infinite, "--s", ms=4, label="became infinite")
axes.set(xlabel="loss scale", ylabel="share of the gradients", xscale="log", title="Gradients of 1e-7, in float16")
axes.legend()
plt.show()

print(f"lost without a scale:     {lost[0]:.3f}")
print(f"lost at a scale of 65536: {lost[8]:.6f}")
print(f"the same in bfloat16:     {(gradients.bfloat16() == 0).float().mean():.6f}")
assert lost[0] > 0.2
assert scales[8] == 65536
assert lost[8] < 1e-4
assert infinite[8] == 0
assert infinite[-1] > 0.5

# %% [markdown]
# Without a scale 23% of these gradients become 0; at the scale of 65,536 with which `torch.amp.GradScaler` begins,
# almost none. Far above it they overflow. The scaler looks for a large scale at which they do not: it tries larger ones
# from time to time, and when it finds an infinite or NaN gradient, it halves the scale and skips that step. In bfloat16
# none of these gradients becomes 0, so there is nothing for a scaler to save.

# %%
model = nn.Linear(4, 1)
optimizer = torch.optim.SGD(model.parameters(), lr=0.01)
scaler = torch.amp.GradScaler("cpu", growth_interval=20)
history, skipped = [], 0
for step in range(200):
    largest_gradient = 2.0 ** (5 - step // 100 * 8)  # it falls from 32 to 0.125 half-way
    history.append(scaler.get_scale())
    optimizer.zero_grad()
    scaled = torch.full((1, 4), largest_gradient).half() * scaler.get_scale()
    model.weight.grad = scaled.float()  # what a backward pass in float16 would leave
    scaler.scale(torch.tensor(0.0))  # the scaler sets itself up at its first loss
    scaler.step(optimizer)
    scaler.update()
    skipped += scaler.get_scale() < history[-1]

figure, axes = plt.subplots()
axes.plot(history)
axes.set(xlabel="step", ylabel="loss scale", yscale="log", title="The scale follows the gradients")
axes.set_yscale("log", base=2)
plt.show()

print("highest scale, steps 20 to 99:  ", max(history[20:100]))
print("highest scale, steps 100 to 199:", max(history[100:]))
print("steps skipped:", skipped)
assert set(history[20:100]) == {1024, 2048}
assert max(history[100:]) > max(history[20:100])

# %% [markdown]
# The scale falls until the largest scaled gradient fits, here at 1024. It tries 2048 now and then and falls back, and
# climbs when the gradients become smaller. Each step down is an optimizer step that was skipped; a few are normal. Here
# the scaler tries a larger scale after 20 good steps, so that the picture shows it; its default is 2000.

# %% [markdown]
# ## Too close: small updates in bfloat16
#
# A weight of 1 gets an update of 0.001 in each of 1000 steps. It should end at 2.

# %%
weights = {name: torch.ones((), dtype=dtype) for name, dtype in FORMATS.items()}
curves = {name: [] for name in FORMATS}
for _ in range(1000):
    for name in FORMATS:
        weights[name] += 0.001
        curves[name].append(weights[name].item())

figure, axes = plt.subplots()
for name, style in zip(FORMATS, ("-", "--", ":"), strict=True):
    axes.plot(range(0, 1000, 10), curves[name][::10], style, label=name)
axes.set(xlabel="step", ylabel="weight", title="1000 updates of 0.001")
axes.legend()
plt.show()

print({name: round(curve[-1], 4) for name, curve in curves.items()})
assert curves["bfloat16"][-1] == 1
assert abs(curves["float32"][-1] - 2) < 1e-3
assert abs(curves["float16"][-1] - 2) < 0.05

# %% [markdown]
# The weight in bfloat16 stays at 1: an update smaller than half the gap is rounded away, each time. The float16 weight
# ends at 1.977, the float32 weight at 2.0000. This is why mixed precision keeps the weights in float32 and casts them
# for the matrix products; `model.bfloat16()` with plain SGD or Adam does not.

# %% [markdown]
# ## TF32, by rounding
#
# TF32 is the format to which the matrix units of NVIDIA GPUs since Ampere can round float32: the same range, but 10
# bits after the point in place of 23. This notebook was run without such a GPU. The cell rounds the operands to 10 bits
# and multiplies them in float32. A GPU may round the last bit otherwise.


# %%
def rounded_to_tf32(x):
    """Round float32 to the 10 bits of TF32, ties away from zero."""
    return ((x.view(torch.int32) + (1 << 12)) & ~((1 << 13) - 1)).view(torch.float32)


torch.manual_seed(0)
ways = {
    "float32": lambda x: x,
    "TF32, rounded": rounded_to_tf32,
    "float16": lambda x: x.half().float(),
    "bfloat16": lambda x: x.bfloat16().float(),
}
errors = {}
for name, cast in ways.items():
    a, b = torch.randn(256, 256), torch.randn(256, 256)
    exact = a.double() @ b.double()
    errors[name] = ((cast(a) @ cast(b)).double() - exact).abs().mean().item() / exact.abs().mean().item()

figure, axes = plt.subplots()
axes.plot(list(errors), list(errors.values()), "o", ms=9)
axes.set(
    xlabel="format of the operands",
    ylabel="mean error / mean result",
    yscale="log",
    title="A matrix product, 256 x 256",
)
axes.tick_params(axis="x", labelrotation=20)
plt.show()

print({name: f"{error:.1e}" for name, error in errors.items()})
assert errors["float32"] < 1e-6
assert 0.5 < errors["TF32, rounded"] / errors["float16"] < 2
assert 4 < errors["bfloat16"] / errors["float16"] < 16

# %% [markdown]
# The error of TF32 is about that of float16, which has as many bits after the point, and over a thousand times that of
# float32. That of bfloat16 is about eight times that of float16. All sums were done in float32 here.
#
# ## What to do
#
# - On hardware that has it, take bfloat16 under `torch.autocast`, with float32 weights and without a scaler.
# - To train with float16, use `torch.autocast` and `torch.amp.GradScaler`. Where you call `.half()` yourself, keep
#   losses, sums and exponentials in float32.
# - [Infinity or NaN in float16](../../pitfalls/fp16-overflow-nan/) helps when it has happened;
#   [AMP](../../ecosystem/amp/) shows a loop with and without a scaler.
# - [TF32](../../pitfalls/tf32-not-enabled/) says how to turn it on, and what it changes.
