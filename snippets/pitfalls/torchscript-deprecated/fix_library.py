import warnings

import torch

warnings.filterwarnings("ignore", message=r"`torch\.jit\.")  # before the import below


@torch.jit.script  # what a library does while it is imported
def normalise(spectrum: torch.Tensor) -> torch.Tensor:
    return spectrum / spectrum.amax(-1, keepdim=True)


spectrum = torch.tensor([[1.0, 4.0, 2.0]])
print(f"peaks: {normalise(spectrum).tolist()}")

# Proof: the quotients by hand; of three warnings only that of another module is left.
assert normalise(spectrum).tolist() == [[0.25, 1.0, 0.5]]
texts = [
    "`torch.jit.script` is deprecated. Please",
    "`torch.jit.trace` is not supported in Python 3.14+ and may break. Please",
    "`torch.other` is deprecated. Please",
]
with warnings.catch_warnings(record=True) as caught:
    for text in texts:
        warnings.warn(text, FutureWarning, stacklevel=1)
assert [str(one.message) for one in caught] == texts[2:]
