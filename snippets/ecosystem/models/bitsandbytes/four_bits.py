import torch
from bitsandbytes.functional import dequantize_4bit, quantize_4bit

torch.manual_seed(0)
weight = torch.randn(1024, 1024) * 0.02  # as an initialised layer has it
spiked = weight.clone()
spiked[::64, ::64] = 1.0  # one weight of 4096 is far out
size = weight.numel()


def kept(state) -> int:
    """Return the bytes of the scales: one for each block of weights."""
    scales = state.absmax.numel() * state.absmax.element_size()
    if state.nested:  # the scales are quantized too
        scales += 4 * state.state2.absmax.numel() + 4 * state.state2.code.numel()
    return scales


def error(back: torch.Tensor, true: torch.Tensor) -> float:
    usual = true < 0.5
    return ((back - true)[usual].norm() / true[usual].norm()).item()


print("kind block nested bits error spiked")
for kind in ("fp4", "nf4"):
    for block in (64, 256, 1024):
        for nested in (False, True):
            how = {
                "quant_type": kind,
                "blocksize": block,
                "compress_statistics": nested,
            }
            errors = []
            for true in (weight, spiked):
                packed, state = quantize_4bit(true, **how)
                errors.append(error(dequantize_4bit(packed, state), true))
            bits = 8 * (packed.numel() + kept(state)) / size
            row = [f"{bits:.2f}", *(f"{error:.3f}" for error in errors)]
            print(kind, block, "yes" if nested else "no", *row)

# Proof: the error of the unspiked weights, computed from the sixteen values of NF4
packed, state = quantize_4bit(weight, quant_type="nf4", blocksize=64)
blocks = weight.view(-1, 64)
scales = blocks.abs().amax(1, keepdim=True)
nearest = (blocks / scales).unsqueeze(-1).sub(state.code).abs().argmin(-1)
by_hand = (state.code[nearest] * scales).view_as(weight)
assert (
    abs(error(by_hand, weight) - error(dequantize_4bit(packed, state), weight)) < 1e-3
)
