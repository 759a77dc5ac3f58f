import contextlib
import sys
import tempfile
from pathlib import Path

# A package laid out as torchvision 0.17 to 0.25, without its compiled part.
FILES = {
    "__init__.py": "from torchvision import _meta_registrations",
    "extension.py": "def has_ops():\n    return False",
    "_meta_registrations.py": """
import torch
import torchvision.extension

if torchvision.extension.has_ops():
    print("operators are there")
torch.library.register_fake("torchvision::nms")(lambda boxes, scores, limit: boxes)
""",
}

with tempfile.TemporaryDirectory() as folder:
    package = Path(folder, "torchvision")
    package.mkdir()
    for name, text in FILES.items():
        (package / name).write_text(text)
    sys.path.insert(0, folder)

    with contextlib.suppress(RuntimeError):  # the first run of a notebook's cell
        import torchvision

    import torchvision  # the second run

    print(torchvision.__name__)
