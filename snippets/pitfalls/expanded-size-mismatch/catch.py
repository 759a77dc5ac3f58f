import torch

torch.manual_seed(0)
documents = [torch.randint(1000, (n,)) for n in (120, 640, 512, 513, 90)]
longest = 512

lengths = torch.tensor([len(document) for document in documents])
print(f"longest: {lengths.max()}, limit: {longest}")
print(f"too long: {(lengths > longest).nonzero()[:, 0].tolist()}")
