import torch

photo = torch.arange(8).reshape(2, 4)  # entry = its place in memory
ways = {"photo": photo, "photo.T": photo.T, "photo[:,::2]": photo[:, ::2]}
for name, view in ways.items():
    print(f"{name:12} shape {tuple(view.shape)}, strides {view.stride()}")

print("\nstep ", *ways)
places = [view.flatten().tolist() for view in ways.values()]
for step in range(photo.numel()):
    cells = [str(place[step]) if step < len(place) else "-" for place in places]
    print(f"{step:4} {cells[0]:>6} {cells[1]:>7} {cells[2]:>12}")

# Proof: one block of memory, and the place of an entry by its strides.
for view in ways.values():
    assert view.untyped_storage().data_ptr() == photo.untyped_storage().data_ptr()
right, down = photo.T.stride()[::-1]
assert photo.T[3, 1] == 3 * down + 1 * right
