import re
import tempfile
from pathlib import Path

REMOVED = r"torchvision\.transforms(\.| import )functional_(tensor|pil)\b"


def users_of_removed_modules(folder):
    """List the places below a folder, such as site-packages, that import them."""
    for file in sorted(Path(folder).rglob("*.py")):
        lines = file.read_text(encoding="utf-8", errors="ignore").splitlines()
        for number, line in enumerate(lines, 1):
            if re.match(rf"\s*(from|import) {REMOVED}", line):
                yield f"{file.relative_to(folder).as_posix()}:{number}: {line.strip()}"


# Your own: sysconfig.get_paths()["purelib"]
INSTALLED = {
    "sr/noise.py": "from torchvision.transforms.functional_tensor import hflip",
    "facelib/align.py": "from torchvision.transforms.functional import normalize",
    "video/augment.py": "import torchvision.transforms.functional_tensor as F_t",
    "video/old.py": "from torchvision.transforms import functional_pil as F_p",
}
with tempfile.TemporaryDirectory() as folder:
    for name, text in INSTALLED.items():
        Path(folder, name).parent.mkdir(exist_ok=True)
        Path(folder, name).write_text(text)
    for place in users_of_removed_modules(folder):
        print(place)
