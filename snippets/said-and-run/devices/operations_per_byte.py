import torch
from torch.utils.flop_counter import FlopCounterMode


def operations_per_byte(size):
    """Operations of a square product, for each byte that is copied for it."""
    a = torch.empty(size, size, device="meta")  # counted, never computed
    b = torch.empty(size, size, device="meta")
    with FlopCounterMode(display=False) as counter:
        product = a @ b
    copied = sum(one.numel() * one.element_size() for one in (a, b, product))
    return counter.get_total_flops() / copied


small, large = operations_per_byte(8), operations_per_byte(8192)
print(f"operations per byte copied, 8 x 8: {small:.1f}")
print(f"operations per byte copied, 8192 x 8192: {large:.1f}")
assert small == 2 * 8**3 / (3 * 4 * 8**2)  # 2n³ operations, three matrices of 4n² bytes
assert large / small == 1024  # it grows with the size
