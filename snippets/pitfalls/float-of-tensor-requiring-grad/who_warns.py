import math
import warnings

import numpy as np
import torch

loss = 2 * torch.tensor(2.0, requires_grad=True)
table = np.zeros(3)
conversions = {
    "loss.item()": lambda: loss.item(),
    "loss.tolist()": lambda: loss.tolist(),
    "int(loss)": lambda: int(loss),
    "bool(loss)": lambda: bool(loss),
    "f'{loss:.2f}'": lambda: f"{loss:.2f}",
    "float(loss)": lambda: float(loss),
    "float(loss) under no_grad()": torch.no_grad()(lambda: float(loss)),
    "complex(loss)": lambda: complex(loss),
    "math.sqrt(loss)": lambda: math.sqrt(loss),
    "'%.2f' % loss": lambda: "%.2f" % loss,  # noqa: UP031 the old style, on purpose
    "np.float64(loss)": lambda: np.float64(loss),
    "table[0] = loss": lambda: table.__setitem__(0, loss),
    "torch.tensor([loss])": lambda: torch.tensor([loss]),
    "np.sqrt(loss)": lambda: np.sqrt(loss),
}
torch.set_warn_always(True)
for name, convert in conversions.items():
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        try:
            convert()
            print(f"{name}: {len(caught)} warnings")
        except RuntimeError as error:
            print(f"{name}: raises, {error}")
