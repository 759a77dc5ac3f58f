from dataclasses import dataclass, fields

import torch
from torch.utils.data import DataLoader, Dataset, default_collate


@dataclass
class Turn:
    """One turn of a game: what was seen, done and won."""

    board: torch.Tensor
    move: int
    reward: float


class Turns(Dataset):
    def __len__(self):
        return 8

    def __getitem__(self, index):
        return Turn(torch.full((3, 3), float(index)), index % 9, index / 8)


def collate(batch):
    """Collate field by field, and put the fields into one Turn."""
    names = [field.name for field in fields(Turn)]
    return Turn(**{n: default_collate([getattr(t, n) for t in batch]) for n in names})


for turns in DataLoader(Turns(), batch_size=4, collate_fn=collate):
    print(f"boards: {tuple(turns.board.shape)}")
    print(f"rewards: {turns.reward.tolist()}")

# Proof: the last batch, turn by turn.
assert turns.board[:, 0, 0].tolist() == turns.board[:, 2, 2].tolist() == [4, 5, 6, 7]
assert turns.board.shape == (4, 3, 3)
assert turns.move.tolist() == [4, 5, 6, 7]
assert turns.reward.tolist() == [4 / 8, 5 / 8, 6 / 8, 7 / 8]
