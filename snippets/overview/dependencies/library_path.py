import os
import re
from pathlib import Path

OWN = re.compile(r"lib(cudnn|cublas|cudart|nvrtc|nccl)\S*\.so")


def in_front(folders):
    """Name NVIDIA's libraries in the folders of a variable such as LD_LIBRARY_PATH."""
    places = [Path(folder) for folder in folders.split(":") if folder]
    names = {file.name for place in places for file in place.glob("lib*")}
    return sorted(name for name in names if OWN.match(name))


found = in_front(os.environ.get("LD_LIBRARY_PATH", ""))
print("in LD_LIBRARY_PATH:", len(found), *found)

# Proof: a folder with such files is noticed
Path("cuda").mkdir()
for name in ["libcudnn.so.9", "libcublasLt.so.12", "libpng.so"]:
    (Path("cuda") / name).touch()
assert in_front("/nowhere:cuda") == ["libcublasLt.so.12", "libcudnn.so.9"]
