import torch


def check_layout(prepare):
    """Send an image with three different lengths, and one marked value, through it."""
    image = torch.zeros(20, 30, 3)
    image[5, 7, 1] = 1  # row 5, column 7, green
    prepared = prepare(image)
    place = tuple(prepared.nonzero()[0].tolist())
    assert prepared.shape == (3, 20, 30), f"shape {tuple(prepared.shape)}"
    assert place == (1, 5, 7), f"the value of (1, 5, 7) is at {place}"


steps = {
    "as it is": lambda image: image,
    "permute(2, 1, 0)": lambda image: image.permute(2, 1, 0),
    "reshape": lambda image: image.reshape(3, 20, 30),
    "permute(2, 0, 1)": lambda image: image.permute(2, 0, 1),
}
for name, prepare in steps.items():
    try:
        check_layout(prepare)
    except AssertionError as error:
        print(f"{name}: {error}")
