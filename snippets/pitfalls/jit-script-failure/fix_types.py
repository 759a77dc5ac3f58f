import warnings

import torch

warnings.filterwarnings("ignore", message=r"`torch\.jit\.")  # it is deprecated


def moving_average(prices: torch.Tensor, days: int) -> torch.Tensor:
    return prices.unfold(0, days, 1).mean(1)


prices = torch.tensor([4.0, 6.0, 8.0, 6.0])
scripted = torch.jit.script(moving_average)
print(f"averages: {scripted(prices, 2).tolist()}")

# Proof: by hand, for two windows.
assert scripted(prices, 2).tolist() == [5.0, 7.0, 7.0]
assert scripted(prices, 4).tolist() == [6.0]
assert isinstance(scripted, torch.jit.ScriptFunction)
