import torch
import torch.multiprocessing as mp
from torch.utils.data import DataLoader, TensorDataset


def embed(text):
    device = "cuda" if torch.cuda.is_available() else "cpu"
    return torch.ones(8, device=device).sum().item() * len(text)


if __name__ == "__main__":
    words = TensorDataset(torch.arange(8))
    for (numbers,) in DataLoader(words, batch_size=8, num_workers=1):
        print(f"words: {len(numbers)}")
    mp.set_start_method("spawn")  # the loader has made the choice already
    with mp.Pool(1) as pool:
        print(pool.map(embed, ["ear", "eye"]))
