import torch

torch.backends.cuda.matmul.fp32_precision = "tf32"  # the settings since 2.9
try:
    print(f"older setting: {torch.backends.cuda.matmul.allow_tf32}")
except RuntimeError as error:
    print(f"older setting: {str(error).partition('. See')[0]}")
