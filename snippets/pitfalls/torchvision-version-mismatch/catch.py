import re
import tempfile
from importlib import metadata
from pathlib import Path


def mismatches(installed):
    """List the packages that ask for exactly one torch, and not for the one there."""
    packages = {one.metadata["Name"]: one for one in installed}
    torch = packages["torch"].version.partition("+")[0]
    found = []
    for name, package in packages.items():
        for line in package.requires or []:
            asked = re.match(r"torch *\(?== *([\d.]+)(?![\d.*])(?!.*extra *==)", line)
            if asked and asked[1] != torch:
                found.append(f"{name} {package.version} wants torch {asked[1]}")
    return found


# Two environments as pip leaves them. In your own: mismatches(metadata.distributions())
ENVIRONMENTS = {
    "one set": {
        "torch": ("2.13.0+cpu", "numpy"),
        "torchvision": ("0.28.0+cpu", "torch==2.13.0"),
        "tracker": ("1.4.0", "torch==2.8.0; extra == 'tests'"),
    },
    "torch was upgraded alone": {
        "torch": ("2.13.0+cpu", "numpy"),
        "torchvision": ("0.20.0+cpu", "torch==2.5.0"),
    },
}
for title, packages in ENVIRONMENTS.items():
    with tempfile.TemporaryDirectory() as folder:
        for name, (version, asks) in packages.items():
            place = Path(folder, f"{name}-{version}.dist-info")
            place.mkdir()
            text = f"Metadata-Version: 2.1\nName: {name}\nVersion: {version}\n"
            (place / "METADATA").write_text(f"{text}Requires-Dist: {asks}\n")
        print(f"{title}: {mismatches(metadata.distributions(path=[folder]))}")
