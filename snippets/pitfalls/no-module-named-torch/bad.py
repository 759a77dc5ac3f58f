import sys

# What a Python of another environment sees: none of the packages of this one.
sys.path = [folder for folder in sys.path if "site-packages" not in folder]
sys.modules.pop("torch", None)

import torch

model = torch.nn.Linear(4, 2)
