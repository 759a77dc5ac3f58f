# Needs a CPU build of torch.
import torch

print(f"torch.__version__: {torch.__version__}")
print(f"torch.version.cuda: {torch.version.cuda}")
print(f"torch.version.hip: {torch.version.hip}")  # set in a build for AMD
print(f"torch.backends.cuda.is_built(): {torch.backends.cuda.is_built()}")
print(f"torch.cuda.is_available(): {torch.cuda.is_available()}")
