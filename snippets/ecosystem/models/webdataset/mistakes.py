import os

import webdataset as wds

URLS = "part-{0..4}.tar"


def dataset(urls: str = URLS, **settings) -> wds.WebDataset:
    return wds.WebDataset(urls, **{"shardshuffle": False} | settings)


def count(dataset, workers: int = 0) -> int:
    return sum(1 for _ in wds.WebLoader(dataset, batch_size=None, num_workers=workers))


def attempt(what: str, call) -> None:
    try:
        print(f"{what}: {call()}")
    except Exception as error:
        text = str(error).rpartition("\nValueError: ")[2]  # of a worker: its last lines
        print(f"{what}: {type(error).__name__}: {' '.join(text.split())}")


def on_rank(rank: int, size: int | None = None, **settings) -> int:
    os.environ |= {"RANK": str(rank), "WORLD_SIZE": "2"}  # as torchrun does
    mine = dataset(**settings)
    try:
        return count(mine.with_epoch(size) if size else mine)
    finally:
        del os.environ["RANK"], os.environ["WORLD_SIZE"]


if __name__ == "__main__":
    with wds.ShardWriter("part-%d.tar", maxcount=20, verbose=0) as shards:
        for number in range(100):
            shards.write({"__key__": f"{number:03}", "cls": number // 20})

    mixed = dataset(shardshuffle=5, seed=0)
    print("three epochs begin with", *(next(iter(mixed))["__key__"] for _ in range(3)))
    each = [dataset(shardshuffle=5, seed=epoch) for epoch in range(3)]
    print("with seed=epoch", *(next(iter(one))["__key__"] for one in each))
    wds.WebDataset(URLS)  # does not say whether to shuffle

    attempt("len", lambda: len(dataset()))
    forever = dataset(resampled=True, seed=0)
    attempt("with_epoch of the dataset", lambda: count(forever.with_epoch(60), 2))
    endless = wds.WebLoader(dataset(resampled=True), batch_size=None, num_workers=2)
    attempt("with_epoch of the loader", lambda: sum(1 for _ in endless.with_epoch(60)))

    for name, settings in {
        "default": {},
        "nodesplitter=None": {"nodesplitter": None},
        "split_by_node": {"nodesplitter": wds.split_by_node},
        "resampled": {"resampled": True, "nodesplitter": wds.split_by_node, "size": 50},
    }.items():
        for rank in range(2):
            attempt(f"{name}, rank {rank}", lambda r=rank, s=settings: on_rank(r, **s))

    attempt("2 workers, 5 shards", lambda: count(dataset(), 2))
    attempt("2 workers, 1 shard", lambda: count(dataset("part-0.tar"), 2))
