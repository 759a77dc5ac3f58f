import torch
from torch.utils.data import DataLoader, Subset, SubsetRandomSampler, TensorDataset

torch.manual_seed(0)
rows, chosen = TensorDataset(torch.arange(100)), list(range(50, 100))
loaders = {
    "a list": DataLoader(rows, batch_size=5, sampler=chosen),
    "SubsetRandomSampler": DataLoader(
        rows, batch_size=5, sampler=SubsetRandomSampler(chosen)
    ),
    "Subset and shuffle": DataLoader(Subset(rows, chosen), batch_size=5, shuffle=True),
}
for name, loader in loaders.items():
    first, second = (torch.cat([x for (x,) in loader]) for _ in range(2))
    print(f"{name}: {(first == second).sum().item()} of {len(first)} in the same place")
