import tempfile
from pathlib import Path

import torch
from torch import nn
from torch.utils.data import DataLoader, Dataset

SUITS = {  # eight rows of eight pixels each
    "hearts": "66ffffff7e3c1800",
    "diamonds": "183c7eff7e3c1800",
    "spades": "183c7effff5a183c",
    "clubs": "3c3c18dbffdb183c",
}


class Cards(Dataset):
    """Noisy pictures of suits; for training, shifted anew whenever they are read."""

    def __init__(self, count, seed, shifted):
        rows = torch.tensor([list(bytes.fromhex(code)) for code in SUITS.values()])
        shapes = (rows[..., None] >> torch.arange(7, -1, -1)) & 1  # bits to pixels
        generator = torch.Generator().manual_seed(seed)
        self.suits = torch.randint(len(SUITS), (count,), generator=generator)
        noise = torch.randn(count, 1, 8, 8, generator=generator)
        self.pictures = shapes[self.suits][:, None] + 0.5 * noise
        self.shifted = shifted

    def __len__(self):
        return len(self.suits)

    def __getitem__(self, index):
        picture, suit = self.pictures[index], self.suits[index]
        if self.shifted:
            picture = picture.roll(torch.randint(-1, 2, (2,)).tolist(), dims=(1, 2))
        return picture, suit


class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.conv = nn.Conv2d(1, 16, 3, padding=1, bias=False)
        self.norm, self.dropout = nn.BatchNorm2d(16), nn.Dropout(0.2)
        self.scores = nn.Linear(16 * 4 * 4, len(SUITS))

    def forward(self, pictures):
        features = nn.functional.max_pool2d(self.norm(self.conv(pictures)).relu(), 2)
        return self.scores(self.dropout(features.flatten(1)))


def train(model, loader, optimizer, schedule, device):
    """Train for one epoch and return the mean loss."""
    model.train()
    total = 0.0
    for pictures, suits in loader:
        pictures, suits = pictures.to(device), suits.to(device)
        loss = nn.functional.cross_entropy(model(pictures), suits)
        optimizer.zero_grad()
        loss.backward()
        nn.utils.clip_grad_norm_(model.parameters(), max_norm=1.0)
        optimizer.step()
        schedule.step()  # this schedule counts steps, not epochs
        total += loss.item() * len(suits)  # a number, not a tensor with a graph
    return total / len(loader.dataset)


@torch.no_grad()
def evaluate(model, loader, device):
    """Return the mean loss and the accuracy."""
    model.eval()
    total = right = 0.0
    for pictures, suits in loader:
        pictures, suits = pictures.to(device), suits.to(device)
        scores = model(pictures)
        total += nn.functional.cross_entropy(scores, suits, reduction="sum").item()
        right += (scores.argmax(dim=1) == suits).sum().item()
    return total / len(loader.dataset), right / len(loader.dataset)


def prepare(epochs, device):
    torch.manual_seed(0)
    loader = DataLoader(Cards(640, seed=1, shifted=True), batch_size=64, shuffle=True)
    validation = DataLoader(Cards(400, seed=2, shifted=False), batch_size=200)
    model = Net().to(device)
    optimizer = torch.optim.AdamW(model.parameters(), lr=0.01)
    steps = epochs * len(loader)
    schedule = torch.optim.lr_scheduler.CosineAnnealingLR(optimizer, steps)
    return model, loader, validation, optimizer, schedule


def main(file, epochs=10):
    device = torch.accelerator.current_accelerator(check_available=True)
    device = device or torch.device("cpu")
    model, loader, validation, optimizer, schedule = prepare(epochs, device)
    best = float("inf")
    for epoch in range(1, epochs + 1):
        row = {"train_loss": train(model, loader, optimizer, schedule, device)}
        row["val_loss"], row["accuracy"] = evaluate(model, validation, device)
        if epoch == 1:
            print("epoch", *row)
        print(f"{epoch:5}", *[f"{value:9.3f}" for value in row.values()])
        if row["val_loss"] < best:  # the best so far, not the last
            best = row["val_loss"]
            torch.save({"model": model.state_dict(), "epoch": epoch}, file)

    saved, restored = torch.load(file, map_location=device), Net().to(device)
    restored.load_state_dict(saved["model"])
    loss, accuracy = evaluate(restored, validation, device)
    print(f"\nbest epoch {saved['epoch']}: loss {loss:.3f}, accuracy {accuracy:.3f}")
    assert abs(loss - best) < 1e-4
    assert accuracy > 0.9


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as folder:  # name a place of your own
        main(Path(folder, "suits.pt"))
