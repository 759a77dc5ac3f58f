import tempfile

import torch
import torch.distributed as dist
from torch import nn
from torch.nn.parallel import DistributedDataParallel


class Melody(nn.Module):
    def __init__(self):
        super().__init__()
        self.embed = nn.Embedding(12, 8)
        self.head = nn.Linear(8, 12)

    def forward(self, notes):
        return self.head(self.embed(notes))

    def generate(self, note):
        return self(note).argmax(-1)


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as folder:  # torchrun starts one per GPU
        store = f"file://{folder}/meet"
        dist.init_process_group("gloo", init_method=store, rank=0, world_size=1)
        torch.manual_seed(0)
        model = DistributedDataParallel(Melody())
        notes = torch.randint(0, 12, (4, 9))
        scores = model(notes[:, :-1]).flatten(0, 1)
        nn.functional.cross_entropy(scores, notes[:, 1:].flatten()).backward()
        print(model.generate(notes[0, -1:]))
