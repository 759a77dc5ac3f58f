import sys
import tempfile
from importlib.util import find_spec
from pathlib import Path

import torch

# Stand-ins for what counts here of torchvision 0.17 or later, and of an older package.
FILES = {
    "torchvision/transforms/_functional_tensor.py": """
def rgb_to_grayscale(image):
    red, green, blue = image.unbind(-3)
    return (0.2989 * red + 0.587 * green + 0.114 * blue).unsqueeze(-3)
""",
    "torchvision/transforms/functional.py": """
from torchvision.transforms import _functional_tensor

def rgb_to_grayscale(image):
    return _functional_tensor.rgb_to_grayscale(image)
""",
    "basicsr/data/degradations.py": """
from torchvision.transforms.functional_tensor import rgb_to_grayscale

def grey_noise(image, noise, strength):
    return image + strength * rgb_to_grayscale(noise)
""",
}

with tempfile.TemporaryDirectory() as folder:
    for name, text in FILES.items():
        Path(folder, name).parent.mkdir(parents=True, exist_ok=True)
        Path(folder, name).write_text(text)
    sys.path.insert(0, folder)

    # Run these lines once, before anything imports the package.
    package = find_spec("basicsr").submodule_search_locations[0]
    file = Path(package, "data", "degradations.py")
    old, new = "transforms.functional_tensor import", "transforms.functional import"
    source = file.read_text(encoding="utf-8")
    file.write_text(source.replace(old, new), encoding="utf-8")

    from basicsr.data.degradations import grey_noise

torch.manual_seed(0)
image, noise = torch.rand(3, 8, 8), torch.randn(3, 8, 8)
worse = grey_noise(image, noise, 0.1)
print(f"first pixel: {[round(value, 4) for value in worse[:, 0, 0].tolist()]}")

# Proof: the weights of the three colours, by hand
grey = (noise * torch.tensor([0.2989, 0.587, 0.114]).reshape(3, 1, 1)).sum(0)
assert (worse - image - 0.1 * grey).abs().max() < 1e-6
