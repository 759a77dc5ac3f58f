from pathlib import Path

import numpy as np
import torch
import webdataset as wds
from torch import nn

CLASSES, EPOCHS = 8, 3


def write(pattern: str, labels: np.ndarray) -> None:
    """Write noisy tones, 50 to a tar file. A sample is the files of the same name."""
    rng = np.random.default_rng(0)
    with wds.ShardWriter(pattern, maxcount=50, verbose=0) as shards:
        for number, label in enumerate(labels):
            time = np.arange(64) / 64
            wave = np.sin(2 * np.pi * ((label + 2) * time + rng.random()))
            wave += rng.normal(0, 1, 64)
            wave = wave.astype(np.float32)
            shards.write({"__key__": f"{number:05}", "npy": wave, "cls": int(label)})


def loader(pattern: str, shards: int, buffer: int, again: int, seed: int):
    dataset = wds.WebDataset(pattern, shardshuffle=shards, seed=seed)
    dataset = dataset.shuffle(buffer, seed=seed)  # 0: as they come
    dataset = dataset.decode().to_tuple("npy", "cls").batched(25)
    loader = wds.WebLoader(dataset, batch_size=None, num_workers=2)
    if again:  # mix what comes from the workers
        loader = loader.unbatched().shuffle(again, seed=seed).batched(25)
    return loader


def train(test: list, **how) -> tuple[float, float, int]:
    torch.manual_seed(0)
    model = nn.Sequential(nn.Linear(64, 128), nn.ReLU(), nn.Linear(128, CLASSES))
    optimizer = torch.optim.SGD(model.parameters(), lr=0.3)
    kinds, seen = [], 0
    for epoch in range(EPOCHS):
        for waves, labels in loader("train-{000..015}.tar", **how, seed=epoch):
            labels = torch.as_tensor(labels)
            loss = nn.functional.cross_entropy(model(torch.as_tensor(waves)), labels)
            optimizer.zero_grad()
            loss.backward()
            optimizer.step()
            kinds.append(len(labels.unique()))
            seen += len(labels)
    right = []
    with torch.no_grad():
        for waves, labels in test:
            guesses = model(torch.as_tensor(waves)).argmax(1)
            right += (guesses == torch.as_tensor(labels)).tolist()
    return sum(kinds) / len(kinds), sum(right) / len(right), seen // EPOCHS


if __name__ == "__main__":
    write("train-%03d.tar", np.repeat(np.arange(CLASSES), 100))  # class by class
    write("test-%03d.tar", np.random.default_rng(1).integers(CLASSES, size=400))
    test = list(loader("test-{000..007}.tar", shards=0, buffer=0, again=0, seed=0))
    print("shards:", len(list(Path().glob("train-*.tar"))))
    print("shuffled classes/batch accuracy samples")
    table = []
    for name, shards, buffer, again in (
        ("nothing", 0, 0, 0),
        ("shards", 16, 0, 0),
        ("shards, buffer of 100", 16, 100, 0),
        ("shards, buffers of 400 and 400", 16, 400, 400),
    ):
        kinds, accuracy, samples = train(
            test, shards=shards, buffer=buffer, again=again
        )
        table.append(accuracy)
        print(f"{name} {kinds:.1f} {accuracy:.2f} {samples}")

# Proof: the network learns from mixed batches, and not from sorted ones
if __name__ == "__main__":
    assert max(table[:2]) < 0.6 < 0.8 < min(table[2:])
    assert table[2] < table[3]
