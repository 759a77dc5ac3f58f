import json
from pathlib import Path

import datasets
import torch
from datasets import Dataset
from torch.utils.data import DataLoader

torch.manual_seed(0)


def attempt(what: str, call) -> None:
    try:
        print(f"{what}: {call()}")
    except Exception as error:
        print(f"{what}: {type(error).__name__}: {error}")
        if error.__cause__:
            print(f"  because of {type(error.__cause__).__name__}: {error.__cause__}")


# Without a format, rows are Python objects.
table = Dataset.from_dict({"x": torch.zeros(8, 3).tolist()})
batch = next(iter(DataLoader(table, batch_size=4)))["x"]
print(f"no format: {type(batch).__name__} of {len(batch)} {tuple(batch[0].shape)}")
formatted = table.with_format("torch")
batch = next(iter(DataLoader(formatted, batch_size=4)))["x"]
print(f"with_format('torch'): {type(batch).__name__}, {tuple(batch.shape)}")
print("table:", table.features["x"], "tensor:", batch.dtype)
uneven = Dataset.from_dict({"x": [[1.0], [1.0, 2.0]]}).with_format("torch")
print("rows of two lengths:", uneven[:]["x"])
attempt("in a loader", lambda: next(iter(DataLoader(uneven, batch_size=2))))


# A random change in map is drawn once.
def augment(rows):
    return {"x": [torch.add(torch.tensor(x), torch.randn(3)) for x in rows["x"]]}


mapped = table.map(augment, batched=True).with_format("torch")
transformed = table.with_transform(augment)
changes = {}
print()
for name, data in (("map", mapped), ("with_transform", transformed)):
    first, second = (torch.stack([row["x"] for row in data]) for _ in range(2))
    changes[name] = (first - second).abs().max().item()
    print(f"{name}, largest difference between two epochs: {changes[name]:.2f}")

# Columns.
table = Dataset.from_dict({"text": ["a b", "c d e"], "label": [0, 1]})
print()
attempt("remove", lambda: table.remove_columns(["lable"]))
attempt("rename", lambda: table.rename_column("labels", "y"))
attempt("read", lambda: table["lable"])
table.set_format("torch", columns=["label"])
print("after set_format:", table[0], "of the columns", table.column_names)
attempt("hidden", lambda: table[0]["text"])
table.reset_format()


# A batch that gives another number of rows than it got.
def split(rows):
    return {"word": [word for text in rows["text"] for word in text.split()]}


attempt("map", lambda: table.map(split, batched=True))
every = table.column_names
table = table.map(split, batched=True, remove_columns=every)
print("map, old columns removed:", table["word"][:])

# Files and tables that differ.
print()
other = Dataset.from_dict({"word": [1, 2]})
attempt("concatenate", lambda: datasets.concatenate_datasets([table, other]))
other = other.cast_column("word", datasets.Value("string"))
print("after cast_column:", datasets.concatenate_datasets([table, other])["word"][-2:])
for name, n in (("a", 1), ("b", "x3")):
    Path(f"{name}.jsonl").write_text((json.dumps({"n": n}) + "\n") * 2)
files = ["a.jsonl", "b.jsonl"]
attempt(
    "two types",
    lambda: datasets.load_dataset("json", data_files=files, cache_dir="cache"),
)

# Streams.
print()
stream = table.to_iterable_dataset()
attempt("shuffle=True", lambda: DataLoader(stream, shuffle=True))
attempt("length", lambda: len(stream))
rows = list(DataLoader(stream, batch_size=None, num_workers=2))
print("rows from two workers:", len(rows))

Path("my_data.py").write_text("# a loading script, as older tutorials write them\n")
attempt("script", lambda: datasets.load_dataset("my_data.py"))

# Proof: map keeps what it drew, with_transform draws again, and no word is lost
assert changes["map"] == 0
assert changes["with_transform"] > 0.5
assert batch.dtype == torch.float32
assert table["word"][:] == [row["word"] for row in rows] == ["a", "b", "c", "d", "e"]
assert datasets.concatenate_datasets([table, other])["word"][5:] == ["1", "2"]
