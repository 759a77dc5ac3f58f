import torch

torch.autograd.set_detect_anomaly(True)  # in a module that you import
print(f"anomaly mode: {torch.is_anomaly_enabled()}")
print(f"looks for nan: {torch.is_anomaly_check_nan_enabled()}")
