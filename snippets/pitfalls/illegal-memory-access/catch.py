import torch


def check(rows, **arguments):
    """Raise before a kernel gets what it may not be written for."""
    first = next(iter(arguments.values()))
    for name, value in arguments.items():
        if value.device != first.device:
            raise ValueError(f"{name} is on {value.device}, not on {first.device}")
        if not value.is_contiguous():
            raise ValueError(f"{name} has the strides {value.stride()}")
        if value.numel() >= 2**31:
            raise ValueError(f"{name} has {value.numel()} elements")
        if value.is_floating_point():
            bad = (~value.isfinite()).sum().item()
            if bad:
                raise ValueError(f"{name} has {bad} numbers that are not finite")
        elif value.numel() and not 0 <= value.min() <= value.max() < rows:
            raise ValueError(f"{name} goes to {value.max().item()}, of {rows} rows")


points, tile = torch.rand(100, 3), torch.arange(100)
calls = [
    {"points": points, "tile": tile},
    {"points": points / 0, "tile": tile},
    {"points": points, "tile": tile + 1},
    {"points": points.t(), "tile": tile},
    {"points": points, "tile": tile.to("meta")},
    {"points": torch.empty(2**30, 2, device="meta")},
]
for arguments in calls:
    try:
        check(100, **arguments)
        print(f"points: {len(points)}")
    except ValueError as error:
        print(f"stopped: {error}")
