import random

from torch.utils.data import DataLoader, IterableDataset, get_worker_info


class LogLines(IterableDataset):
    """Stream log lines, keep the slow requests, shuffle within a buffer."""

    def __init__(self, lines, buffer=64, seed=0):
        self.lines, self.buffer, self.seed = lines, buffer, seed

    def __iter__(self):
        worker = get_worker_info()
        first, step = (worker.id, worker.num_workers) if worker else (0, 1)
        slow = (line for line in self.lines[first::step] if line["ms"] > 100)
        yield from self.shuffled(slow)

    def shuffled(self, items):
        draw, held = random.Random(self.seed), []
        for item in items:
            held.append(item)
            if len(held) == self.buffer:
                yield held.pop(draw.randrange(self.buffer))
        draw.shuffle(held)
        yield from held


requests = [{"id": i, "ms": (i * 37) % 400} for i in range(1000)]
loader = DataLoader(LogLines(requests), batch_size=128)
batches = list(loader)
print("batches:", [len(batch["id"]) for batch in batches])
print("first ids:", batches[0]["id"][:6].tolist())

# Proof: each slow request once, in another order.
ids = [i for batch in batches for i in batch["id"].tolist()]
assert sorted(ids) == [request["id"] for request in requests if request["ms"] > 100]
assert ids != sorted(ids)
