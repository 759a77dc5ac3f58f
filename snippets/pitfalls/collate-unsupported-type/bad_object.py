from dataclasses import dataclass

import torch
from torch.utils.data import DataLoader, Dataset


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


for turns in DataLoader(Turns(), batch_size=4):
    print(f"boards: {tuple(turns.board.shape)}")
    print(f"rewards: {turns.reward.tolist()}")
