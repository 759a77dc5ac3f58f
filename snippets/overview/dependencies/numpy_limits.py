import numpy as np
import torch
from torch import nn

samples = np.random.default_rng(0).normal(size=(4, 3))
torch.manual_seed(0)
model = nn.Linear(3, 1)


def refused(action):
    try:
        action()
    except (RuntimeError, TypeError, ValueError) as error:
        print(f"{type(error).__name__}: {error}")
    else:
        raise AssertionError("it was allowed")


refused(lambda: model(torch.from_numpy(samples)))
refused(lambda: model.weight.numpy())
refused(lambda: torch.ones(2, dtype=torch.bfloat16).numpy())
refused(lambda: torch.from_numpy(samples[::-1]))

samples.flags.writeable = False  # as pandas 3 returns arrays
torch.from_numpy(samples)

prediction = model(torch.from_numpy(samples.astype("float32")))
expected = samples @ model.weight.detach().numpy().T + model.bias.detach().numpy()
np.testing.assert_allclose(prediction.detach(), expected, rtol=1e-4, atol=1e-6)
