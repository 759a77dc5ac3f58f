from torch.utils.data import DataLoader, Dataset, IterableDataset


class Forecasts(Dataset):
    """Takes an index, and has no length."""

    def __getitem__(self, day):
        if day >= 5:
            raise IndexError
        return 10 + day


class Feed(IterableDataset):
    """A stream: it has neither an index nor a length."""

    def __iter__(self):
        yield from (10, 11, 12)


abstract = getattr(Dataset, "__abstractmethods__", ())
lengths = [kind for kind in Dataset.__mro__ if "__len__" in vars(kind)]
print("abstract methods of Dataset:", len(abstract))
print("Dataset and its bases, how many have a length:", len(lengths))
assert not abstract
assert not lengths
for name, attempt in {
    "Dataset()[0]": lambda: Dataset()[0],
    "no length, shuffled": lambda: DataLoader(Forecasts(), shuffle=True),
    "no length, in order": lambda: list(DataLoader(Forecasts(), batch_size=2)),
}.items():
    try:
        attempt()
        raise AssertionError(f"{name} worked")
    except (NotImplementedError, TypeError) as error:
        print(f"{name}: {type(error).__name__}: {error}")

stream = [batch.tolist() for batch in DataLoader(Feed(), batch_size=2)]
assert stream == [[10, 11], [12]]
print("a stream:", stream)
print("a list:", [batch.tolist() for batch in DataLoader([10, 11, 12], batch_size=2)])
