import json
import random
from pathlib import Path

import pyarrow
import torch
from datasets import load_dataset
from tokenizers import Tokenizer, models, pre_tokenizers
from torch.nn.utils.rnn import pad_sequence
from torch.utils.data import DataLoader

# Eight files of text, with 3000 rows each.
random.seed(0)
torch.manual_seed(0)
words = ["<pad>", *(f"w{number}" for number in range(2000))]
files = [f"part-{part}.jsonl" for part in range(8)]
for part, path in enumerate(files):
    with open(path, "w") as file:
        for row in range(3000):
            text = " ".join(random.choices(words[1:], k=random.randint(10, 90)))
            file.write(json.dumps({"part": part, "row": row, "text": text}) + "\n")

level = Tokenizer(models.WordLevel({word: n for n, word in enumerate(words)}))
level.pre_tokenizer = pre_tokenizers.WhitespaceSplit()


def tokenize(rows: dict) -> dict:
    """Take many rows as lists, return lists."""
    return {"input_ids": [e.ids for e in level.encode_batch(rows["text"])]}


def collate(rows: list[dict]) -> torch.Tensor:
    return pad_sequence([row["input_ids"] for row in rows], batch_first=True)


def megabytes(call):
    """Return what it returns, and how much memory Arrow took for it."""
    before = pyarrow.total_allocated_bytes()
    result = call()
    return result, (pyarrow.total_allocated_bytes() - before) / 1e6


def cached() -> int:
    return len(list(Path("cache").rglob("*.arrow")))


# A table: in memory, or read from the disk as it is needed.
read = {"path": "json", "data_files": files, "split": "train", "cache_dir": "cache"}
table, taken = megabytes(lambda: load_dataset(**read, keep_in_memory=True))
print(f"table of {table.data.nbytes / 1e6:.1f} MB, in memory: {taken:.1f} MB taken")
table, mapped = megabytes(lambda: load_dataset(**read))
print(f"the same from the disk: {mapped:.1f} MB taken")

ready = table.map(tokenize, batched=True, remove_columns=["text"])
print("columns:", ready.features)
first = cached()
again = table.map(tokenize, batched=True, remove_columns=["text"])
print("Arrow files in the cache:", first, "and after the same map again:", cached())

parts = ready.train_test_split(test_size=0.1, seed=0).with_format("torch")
loader = DataLoader(parts["train"], batch_size=32, shuffle=True, collate_fn=collate)
batch = next(iter(loader))
print("rows:", len(parts["train"]), "batches:", len(loader))
print("a batch:", tuple(batch.shape), batch.dtype)

# A stream: nothing is stored, and map runs while you read.
stream = load_dataset(**read, streaming=True)
flowing = stream.map(tokenize, batched=True, remove_columns=["text"])
batches = DataLoader(flowing.with_format("torch"), batch_size=32, collate_fn=collate)
streamed = next(iter(batches))
print("a batch of the stream:", tuple(streamed.shape))

# How well it shuffles, in the first 16 batches of 32 rows.
print("\nbuffer  at_once  files_in_batch  deepest  first rows, as file:row")
mixed = {}
for buffer in (10, 1000):
    for at_once in (1, 10):
        shuffled = stream.shuffle(
            seed=0, buffer_size=buffer, max_buffer_input_shards=at_once
        )
        rows = list(shuffled.take(512))
        each = [{row["part"] for row in rows[i : i + 32]} for i in range(0, 512, 32)]
        count = sum(map(len, each)) / len(each)
        deepest = max(row["row"] for row in rows)
        begin = "  ".join(f"{row['part']}:{row['row']}" for row in rows[:5])
        print(f"{buffer:6}  {at_once:7}  {count:14.1f}  {deepest:7}  {begin}")
        mixed[buffer, at_once] = count, deepest

# The epoch belongs to the object that you read, not to the one it was made from.
shuffled = stream.shuffle(seed=0)
numbered = shuffled.map(lambda row: {"where": f"{row['part']}:{row['row']}"})
begins = []
print()
for told, name in ((None, "nothing"), (shuffled, "shuffled"), (numbered, "numbered")):
    if told:
        told.set_epoch(1)
    rows = iter(numbered)
    begins.append([next(rows)["where"] for _ in range(5)])
    print(f"set_epoch(1) on {name}: begins with", "  ".join(begins[-1]))

# Proof: the rows against the files, and the table of the shuffling
lines = []
for path in files:
    lines += map(json.loads, Path(path).read_text().splitlines())
assert [row["text"] for row in lines] == table["text"][:]
number = {word: n for n, word in enumerate(words)}
assert ready[-1]["input_ids"] == [number[w] for w in lines[-1]["text"].split()]
assert ready.cache_files == again.cache_files
assert taken > 6
assert mapped < 0.1
wanted = [len(row["text"].split()) for row in lines[:32]]
assert (streamed != 0).sum(1).tolist() == wanted
for (buffer, at_once), (count, deepest) in mixed.items():
    assert count == 1 if at_once == 1 else count > 7
    assert deepest * 7 < mixed[buffer, 1][1] or at_once == 1
assert begins[0] == begins[1] != begins[2]
