import torch

print("made with CUDA:", torch.version.cuda or "no")
print("cuDNN included:", torch.backends.cudnn.version() or "none")
print("GPUs that it has code for:", " ".join(torch.cuda.get_arch_list()) or "none")
print("GPUs that can be used:", torch.cuda.device_count())
