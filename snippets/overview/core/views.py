import torch

photo = torch.arange(12).reshape(3, 4)
parts = {
    "photo[:, ::2]": photo[:, ::2],
    "photo.T": photo.T,
    "photo.reshape(2, 6)": photo.reshape(2, 6),
    "photo.T.reshape(2, 6)": photo.T.reshape(2, 6),
    "photo[[0, 2]]": photo[[0, 2]],
    "photo[photo > 5]": photo[photo > 5],
}
before = {name: part.flatten()[0].item() for name, part in parts.items()}
photo += 100  # in place: a view shows it, a copy does not
for name, part in parts.items():
    print(f"{name:22} first entry: {before[name]}, later {part.flatten()[0].item()}")

try:
    photo.T.view(2, 6)  # the rows of the transposed photo are not contiguous
except RuntimeError as error:
    print(f"RuntimeError: {error}")

# Proof: the copy that view() refuses to make.
assert torch.equal(photo.T.contiguous().view(2, 6), photo.T.reshape(2, 6))
