import os
from unittest import mock

import torch


def card_of_this_process():
    """Return the device of this process, or stop with the numbers that do not fit."""
    rank, cards = int(os.environ.get("LOCAL_RANK", 0)), torch.cuda.device_count()
    if rank >= cards > 0:
        visible = os.environ.get("CUDA_VISIBLE_DEVICES", "all cards")
        raise SystemExit(f"LOCAL_RANK {rank}, and {cards} cards visible ({visible})")
    return torch.device("cuda", rank) if cards else torch.device("cpu")


os.environ["CUDA_VISIBLE_DEVICES"] = "2,3"
for visible_cards, local_rank in (0, 0), (2, 1), (2, 2):
    os.environ["LOCAL_RANK"] = str(local_rank)
    with mock.patch("torch.cuda.device_count", return_value=visible_cards):
        try:
            print(f"device: {card_of_this_process()}")
        except SystemExit as error:
            print(f"stopped: {error}")
