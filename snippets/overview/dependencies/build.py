import torch

print("made with CUDA:", torch.version.cuda or "no")
print("cuDNN included:", torch.backends.cudnn.version() is not None)
print("GPUs that it has code for:", " ".join(torch.cuda.get_arch_list()) or "none")
print("a GPU can be used:", torch.cuda.is_available())
