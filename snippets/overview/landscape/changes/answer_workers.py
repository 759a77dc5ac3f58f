from torch.utils.data import DataLoader, IterableDataset, get_worker_info


class Everything(IterableDataset):
    def __iter__(self):
        yield from range(100)


class Shares(IterableDataset):
    def __iter__(self):
        worker = get_worker_info()
        first, step = (worker.id, worker.num_workers) if worker else (0, 1)
        yield from range(first, 100, step)


if __name__ == "__main__":
    counts = []
    for dataset in (Everything(), Shares()):
        loader = DataLoader(dataset, batch_size=10, num_workers=2)
        items = [item for batch in loader for item in batch.tolist()]
        counts.append(len(items))
        print(f"{type(dataset).__name__}: {len(items)}, different: {len(set(items))}")

    assert counts == [200, 100]
    assert sorted(items) == list(range(100))
