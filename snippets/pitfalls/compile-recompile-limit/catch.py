import torch
from torch import nn


class Denoiser(nn.Module):
    def __init__(self):
        super().__init__()
        self.linear, self.step = nn.Linear(16, 16), 0

    def forward(self, signal):
        return signal - self.linear(signal) * (1 - self.step / 100)


model = Denoiser()
compiled = torch.compile(model, backend="eager")
batches = torch.ones(5, 4, 16)
compiled(batches[0])  # warm up: here it compiles
with torch.compiler.set_stance("fail_on_recompile"):
    for step, batch in enumerate(batches):
        model.step = step  # the mistake
        try:
            compiled(batch)
        except RuntimeError as error:
            guard = str(error).split("    - ")[1].split("  #")[0].rstrip()
            print(f"step {step} fails the guard: {guard}")
            break
