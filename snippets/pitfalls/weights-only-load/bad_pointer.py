import io

import torch

# What `git clone` writes in place of a large file without Git LFS.
file = io.BytesIO(
    b"version https://git-lfs.github.com/spec/v1\n"
    b"oid sha256:4d7a214614ab2935c943f9e0ff69d22eadbb8f32b1258daaa5e2ca24d17e2393\n"
    b"size 102491394\n"
)
state = torch.load(file)
print(f"tensors: {len(state)}")
