import torch

picture = torch.arange(64.0).reshape(8, 8)

patches = picture.view(2, 4, 2, 4).transpose(1, 2)  # (row, column, height, width)
print("strides of the patches:", patches.stride())
vectors = patches.reshape(4, 16)  # copies
picture.zero_()
print("sums:", patches.sum().item(), vectors.sum().item())

# Proof: the vectors kept their values.
assert vectors[1].tolist()[:4] == [4, 5, 6, 7]
assert (patches.sum(), vectors.sum()) == (0, sum(range(64)))
