import torch

torch.set_float32_matmul_precision("medium")  # by a library that was imported
backends = {
    "products": torch.backends.cuda.matmul,
    "convolutions": torch.backends.cudnn.conv,
    "recurrent modules": torch.backends.cudnn.rnn,
}
for name, backend in backends.items():
    if backend.fp32_precision == "tf32":
        print(f"{name}: {backend.fp32_precision}")
