import re


def partner(version):
    """Return the torchvision for a torch.__version__ of 2.x, and its index."""
    release, _, build = version.partition("+")
    minor = int(release.split(".")[1])
    wanted = f"==0.{minor + 15}.*" if minor < 14 else ">=0.29"
    known = re.fullmatch(r"cpu|cu\d+|rocm[\d.]+|xpu", build)
    index = f"https://download.pytorch.org/whl/{build}" if known else "PyPI"
    return f"torchvision{wanted}", index


for version in ("2.5.1+cu124", "2.13.0", "2.13.0+cpu", "2.15.0+cu132"):
    wanted, index = partner(version)
    print(f"torch {version}: {wanted} from {index}")

# Proof: what the metadata of torchvision's wheels says, by version of torchvision
asks_for = {
    "0.16.2": "2.1.2",
    "0.20.0": "2.5.0",
    "0.25.0": "2.10.0",
    "0.28.0": "2.13.0",
}
for torchvision, torch in asks_for.items():
    assert partner(torch) == (
        f"torchvision=={torchvision.rpartition('.')[0]}.*",
        "PyPI",
    )
assert (wanted, index[-9:]) == ("torchvision>=0.29", "whl/cu132")
assert partner("2.14.0+git1a2b3c") == ("torchvision>=0.29", "PyPI")
for build in ("cpu", "xpu", "rocm7.2", "cu126"):
    index = f"https://download.pytorch.org/whl/{build}"
    assert partner(f"2.13.0+{build}") == ("torchvision==0.28.*", index)
