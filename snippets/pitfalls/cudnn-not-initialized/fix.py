import os
from pathlib import Path


def in_front(library, folders):
    """Return the files of a library in folders that the loader searches first."""
    listed = [Path(folder) for folder in folders.split(os.pathsep) if folder]
    return [file for one in listed for file in sorted(one.glob(f"lib{library}*.so*"))]


found = in_front("cudnn", os.environ.get("LD_LIBRARY_PATH", ""))
print(f"copies of cuDNN in front of torch's: {len(found)}")
for file in found:
    print(file)

# Proof: a folder as an installation of CUDA leaves it, and one without cuDNN
toolkit, other = Path("cuda-12.2/lib64"), Path("other")
toolkit.mkdir(parents=True)
for name in ("libcudnn.so.8", "libcudnn_cnn_train.so.8", "libcudart.so.12"):
    (toolkit / name).touch()
names = [file.name for file in in_front("cudnn", f"{other}{os.pathsep}{toolkit}")]
assert names == ["libcudnn.so.8", "libcudnn_cnn_train.so.8"]
assert in_front("cudnn", "") == in_front("cudnn", str(other)) == []
assert len(found) == len(in_front("cudnn", os.environ.get("LD_LIBRARY_PATH", "")))
