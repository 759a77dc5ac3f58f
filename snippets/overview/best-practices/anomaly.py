import warnings

import torch

warnings.filterwarnings("ignore", "Anomaly Detection has been enabled")
torch.autograd.set_detect_anomaly(True)

variance = torch.zeros(3, requires_grad=True)
spread = variance.sqrt() * 0  # the derivative of a root at zero is infinite
try:
    spread.sum().backward()
except RuntimeError as error:
    print("RuntimeError:", error)
else:
    raise AssertionError("it was not found")
