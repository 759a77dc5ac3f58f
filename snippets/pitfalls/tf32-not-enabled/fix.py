import torch

torch.set_float32_matmul_precision("high")  # before the model is compiled
print(f"products: {torch.backends.cuda.matmul.fp32_precision}")
print(f"convolutions: {torch.backends.cudnn.conv.fp32_precision}")

# Proof: torch.compile warns for another value than this (_inductor/compile_fx.py).
assert torch.backends.cuda.matmul.fp32_precision == "tf32"
