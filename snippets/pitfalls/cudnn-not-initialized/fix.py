import os
from pathlib import Path


def copies(library, folders):
    """Return the files of a library in the folders of a search path."""
    listed = [Path(folder) for folder in folders.split(os.pathsep) if folder]
    return [file for one in listed for file in sorted(one.glob(f"lib{library}*.so*"))]


found = copies("cudnn", os.environ.get("LD_LIBRARY_PATH", ""))
print(f"copies of cuDNN in LD_LIBRARY_PATH: {len(found)}")
for file in found:
    print(file)

# Proof: a folder as an installation of CUDA leaves it, and one without cuDNN
toolkit, other = Path("cuda-12.2/lib64"), Path("other")
toolkit.mkdir(parents=True)
for name in ("libcudnn.so.8", "libcudnn_cnn_train.so.8", "libcudart.so.12"):
    (toolkit / name).touch()
names = [file.name for file in copies("cudnn", f"{other}{os.pathsep}{toolkit}")]
assert names == ["libcudnn.so.8", "libcudnn_cnn_train.so.8"]
assert copies("cudnn", "") == copies("cudnn", str(other)) == []
assert len(found) == len(copies("cudnn", os.environ.get("LD_LIBRARY_PATH", "")))
