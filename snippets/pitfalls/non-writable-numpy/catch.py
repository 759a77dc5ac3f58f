import warnings

import numpy as np
import torch

READERS = {
    "frombuffer of bytes": lambda: np.frombuffer(bytes(8), dtype=np.float32),
    "frombuffer of a bytearray": lambda: np.frombuffer(bytearray(8), dtype=np.float32),
    "broadcast_to": lambda: np.broadcast_to(np.float32([1, 2]), (4, 2)),
    "real part": lambda: np.zeros(2, dtype=np.complex64).real,
}
torch.set_warn_always(True)  # else torch warns once in a program
warnings.filterwarnings("error", "The given NumPy array is not writ")
for name, reader in READERS.items():
    try:
        torch.from_numpy(reader())
        print(f"{name}: warnings 0")
    except UserWarning as warning:
        print(f"{name}: {str(warning)[:37]}")
