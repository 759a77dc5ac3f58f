import time

import torch
from torch import nn


def develop(photo, shade):
    """Exposure, contrast, vignette, warmth: fifteen cheap operations on each pixel."""
    photo = photo * 1.2 - 0.05
    photo = ((photo - 0.5) * 1.3 + 0.5).clamp(0, 1)
    photo = photo * (1 - 0.3 * shade)
    return (photo * 0.9 + photo * photo * 0.1).clamp(0, 1) * 255


def times(function, inputs, calls=7):
    """Return how long each call took, in milliseconds."""
    taken = []
    for _ in range(calls):
        start = time.perf_counter()
        function(*inputs)
        taken.append((time.perf_counter() - start) * 1000)
    return taken


torch.manual_seed(0)
layers = nn.Sequential(nn.Linear(512, 2048), nn.ReLU(), nn.Linear(2048, 512))
work = {
    "photo": (develop, [torch.rand(2000, 2000), torch.rand(2000, 2000)]),
    "layers": (layers, [torch.randn(256, 512)]),
}
compiled = {name: torch.compile(function) for name, (function, _) in work.items()}
taken = {}
with torch.no_grad():
    for name, (function, inputs) in work.items():
        taken[name] = {"eager": times(function, inputs)}
        taken[name]["compiled"] = times(compiled[name], inputs)  # the first compiles

print("call ", *taken["photo"])
for call, (eager, fused) in enumerate(zip(*taken["photo"].values(), strict=True), 1):
    print(f"{call:4} {eager:6.1f} {fused:8.1f}")

print("\nbest   ", *taken["layers"])
for name, ways in taken.items():
    best = {way: min(found) for way, found in ways.items()}
    print(f"{name:7} {best['eager']:6.1f} {best['compiled']:8.1f}")

# Proof: the results agree, the first call takes far longer than the fastest later one,
# and each function has one loop: all that is done to a photo, and the ReLU
metrics = torch._inductor.metrics
with torch.no_grad():
    for function, inputs in work.values():
        torch.compiler.reset()
        metrics.reset()
        torch.testing.assert_close(
            torch.compile(function)(*inputs), function(*inputs), rtol=1e-3, atol=1e-3
        )
        assert metrics.generated_kernel_count == 1
first, *later = taken["photo"]["compiled"]
assert first > 10 * min(later)
