import torch

photo = torch.arange(12).reshape(3, 4)
print("strides of the photo:", photo.stride(), "| transposed:", photo.T.stride())

parts = {
    "photo[0]": photo[0],
    "photo[:, ::2]": photo[:, ::2],
    "photo.T": photo.T,
    "photo.view(2, 6)": photo.view(2, 6),
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
assert torch.equal(photo.T.contiguous().view(2, 6), photo.T.reshape(2, 6))

small, large = torch.ones(4), torch.ones(4, dtype=torch.float64)
print("int64 + float32:", (photo + small).dtype, "| int64 / 2:", (photo / 2).dtype)
print("float32 * 2.5:", (small * 2.5).dtype)
print("float32 * float64:", (small * large).dtype)
