import torch

print("asked for  torch.device")
for name in ("cuda:7", "cuda:127", "cuda:256", "cuda:300"):
    print(f"{name:9}  {torch.device(name)}")
