import torch
from torch import nn


def watch(model):
    """Stop in the first module that returns NaN or infinite numbers."""

    def hook_for(name):
        def hook(module, inputs, output):
            if torch.is_tensor(output):
                came = sum((~x.isfinite()).sum() for x in inputs if torch.is_tensor(x))
                own = sum((~x.isfinite()).sum() for x in module.parameters())
                left = (~output.isfinite()).sum()
                assert not left, (
                    f"not finite in {name} ({type(module).__name__}):"
                    f" {left} of {output.numel()},"
                    f" in its input: {came}, in its weights: {own}"
                )

        return hook

    for name, module in model.named_modules():
        module.register_forward_hook(hook_for(name or "the model"))


class LogSpectrum(nn.Module):
    def forward(self, audio):
        power = torch.fft.rfft(audio).abs().square()
        return power.log()


torch.manual_seed(0)
audio = torch.randn(8, 512)
audio[3] = 0  # a clip of silence
model = nn.Sequential(LogSpectrum(), nn.BatchNorm1d(257), nn.Linear(257, 4))
watch(model)
try:
    print(f"largest score: {model(audio).abs().max():.3f}")
except AssertionError as error:
    print(f"caught: {error}")
