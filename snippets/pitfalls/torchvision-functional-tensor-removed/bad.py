import sys
import tempfile
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

    from basicsr.data.degradations import grey_noise

torch.manual_seed(0)
image, noise = torch.rand(3, 8, 8), torch.randn(3, 8, 8)
worse = grey_noise(image, noise, 0.1)
print(f"first pixel: {[round(value, 4) for value in worse[:, 0, 0].tolist()]}")
