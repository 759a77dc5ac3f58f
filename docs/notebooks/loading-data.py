# %% [markdown]
# # Loading data with worker processes
#
# Workers of a `DataLoader` help where `__getitem__` waits, for a disk or a network, and where it computes, as far as
# there are cores for them. This notebook shows which process loads what, how far workers run ahead, and when they are
# started again. The times in it belong to the machine that ran it; the counts and the order do not.

# %%
import multiprocessing
import os
import time
import warnings

import matplotlib.pyplot as plt
import torch
from torch.utils.data import DataLoader, Dataset, get_worker_info

warnings.filterwarnings("ignore", "This DataLoader will create")  # four workers, on fewer cores, are tried on purpose
cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count()
print("cores that this process may use:", cores)

# %% [markdown]
# A container may get less time than these cores have: a limit on CPU time does not show in this number.
#
# ## A dataset that notes who loads what
#
# Each row says which worker loaded it and when. The workers here are forks: copies of this process, which know its
# classes. So this notebook runs on Linux, and in Colab. On Windows there is no fork. On macOS, and on Linux from Python
# 3.14 on, it is not the default, and this notebook asks for it. Without it, workers start afresh and import what they
# need. The dataset then has to be in a file that they can import, not in a notebook, and a script needs [the main
# guard](../../pitfalls/dataloader-main-guard/).

# %%
fork = multiprocessing.get_context("fork")
loaded = fork.Value("i", 0)  # numbers that all processes share
started = fork.Value("i", 0)


class Rows(Dataset):
    def __init__(self, seconds=0.0, additions=0, slow_rows=()):
        self.seconds, self.additions, self.slow_rows, self.version = seconds, additions, slow_rows, 1

    def __len__(self):
        return 48

    def __getitem__(self, index):
        begin = time.perf_counter()
        time.sleep(0.1 if index in self.slow_rows else self.seconds)
        sum(range(self.additions))
        with loaded.get_lock():
            loaded.value += 1
        worker = get_worker_info()
        end = time.perf_counter()
        return {
            "index": index,
            "worker": worker.id if worker else -1,
            "version": self.version,
            "begin": begin,
            "end": end,
        }


def count_start(worker):
    with started.get_lock():
        started.value += 1


def make_loader(dataset, workers, **options):
    if workers:
        options |= {"multiprocessing_context": fork, "worker_init_fn": count_start}
    return DataLoader(dataset, batch_size=4, num_workers=workers, **options)


# %% [markdown]
# ## Waiting and computing
#
# We time the second epoch, without the start of the workers. Each row sleeps for 8 milliseconds, or adds up numbers.

# %%
counts = [0, 1, 2, 4]
seconds = {"waits": [], "computes": []}
for kind, dataset in (("waits", Rows(seconds=0.008)), ("computes", Rows(additions=300_000))):
    for workers in counts:
        loader = make_loader(dataset, workers, persistent_workers=workers > 0)
        list(loader)
        begin = time.perf_counter()
        batches = list(loader)
        seconds[kind].append(time.perf_counter() - begin)
        assert torch.cat([batch["index"] for batch in batches]).tolist() == list(range(48))
        by = [batch["worker"][0].item() for batch in batches]
        assert by == [number % workers if workers else -1 for number in range(12)]

print("workers   waits, s   computes, s")
for row in zip(counts, seconds["waits"], seconds["computes"], strict=True):
    print("{:7}   {:8.2f}   {:11.2f}".format(*row))
print("batch 0, 1, 2, ... loaded by worker", by)

# %%
figure, axes = plt.subplots()
axes.plot(counts, seconds["waits"], marker="o", label="waits")
axes.plot(counts, seconds["computes"], marker="s", linestyle="dashed", label="computes")
axes.set(xticks=counts, ylim=(0, None), xlabel="workers", ylabel="seconds for 48 rows", title="Time of one epoch")
axes.legend()
plt.show()

# %% [markdown]
# The plot shows one run on one machine, without the start of the workers. Waiting needs no core, so more workers than
# cores can still shorten it. Computing gains up to the number of cores at best. Other programs on the machine are in
# these numbers as well. Run it on your machine, with your dataset.
#
# Some things do not depend on the machine: by default the rows arrive in the order of the sampler (`in_order=True`),
# and the workers take turns. With two, worker 0 loads batches 0, 2, 4, ... and worker 1 the others. With 0 workers the
# main process loads (-1 here).
#
# ## One slow batch
#
# The first row takes 0.1 seconds, the others 0.005, with two workers.

# %%
batches = list(make_loader(Rows(seconds=0.005, slow_rows=[0]), workers=2))
zero = batches[0]["begin"][0].item()
begins = [(batch["begin"][0].item() - zero) * 1000 for batch in batches]
ends = [(batch["end"][-1].item() - zero) * 1000 for batch in batches]
print("batch   worker   begin, ms   end, ms")
for number in range(6):
    print(f"{number:5}   {batches[number]['worker'][0]:6}   {begins[number]:9.0f}   {ends[number]:7.0f}")
assert ends[0] - begins[0] > 99  # the slow row
assert min(begins[4:]) > ends[0]

# %%
figure, axes = plt.subplots()
for number, (begin, end) in enumerate(zip(begins, ends, strict=True)):
    axes.barh(number % 2, end - begin, left=begin, height=0.5, color=f"C{number % 2}")
    axes.text(begin, number % 2 + 0.3, number)
axes.set(
    yticks=[0, 1],
    ylim=(-0.5, 1.6),
    yticklabels=["worker 0", "worker 1"],
    xlabel="milliseconds",
    title="Who loads which batch, when",
)
plt.show()

# %% [markdown]
# Batch 4 and all after it begin only when batch 0 is done. The loader hands out two batches per worker at first
# (`prefetch_factor`), and another one each time it passes a batch on, in order. So worker 1 loads the batches 1 and 3
# and then waits until batch 0 is done.
#
# ## prefetch_factor
#
# How many rows are loaded when the main process has received 1, 2, 3, ... batches and takes its time?


# %%
def rows_ahead(prefetch_factor):
    loaded.value = 0
    counts = []
    for number, _ in enumerate(make_loader(Rows(), workers=2, prefetch_factor=prefetch_factor), start=1):
        limit = min(48, 4 * (number + 2 * prefetch_factor))
        give_up = time.monotonic() + 20
        while loaded.value < limit and time.monotonic() < give_up:
            time.sleep(0.001)
        counts.append(loaded.value)
        assert counts[-1] == limit
    return counts


ahead = {factor: rows_ahead(factor) for factor in (1, 2, 4)}
for factor, rows in ahead.items():
    print(f"prefetch_factor={factor}:", rows)

# %%
figure, axes = plt.subplots()
for (factor, rows), marker in zip(ahead.items(), "os^", strict=True):
    axes.plot(range(1, 13), rows, marker=marker, label=f"factor {factor}")
axes.plot(range(1, 13), range(4, 52, 4), color="0.5", linestyle="dotted", label="received")
axes.set(xlabel="batches received", ylabel="rows loaded", title="How far two workers run ahead")
axes.legend(loc="lower right")
plt.show()

# %% [markdown]
# Two workers run ahead by 2 x `prefetch_factor` batches: by 8 rows with a factor of 1, by 16 with 2 (the default) and
# by 32 with 4. These rows lie in memory. A larger factor helps where some batches take longer than others, since the
# other worker goes on loading meanwhile. It does not make a row load faster.
#
# ## persistent_workers


# %%
def three_epochs(persistent):
    started.value = 0
    dataset = Rows()
    loader = make_loader(dataset, workers=2, persistent_workers=persistent)
    starts, versions = [], []
    for _ in range(3):
        batches = list(loader)
        starts.append(started.value)
        versions.append(batches[-1]["version"][0].item())
        dataset.version += 1
    return starts, versions


starts_anew, versions_anew = three_epochs(persistent=False)
starts_kept, versions_kept = three_epochs(persistent=True)
print("epoch   started   seen version   with persistent_workers: started   seen version")
for row in zip((1, 2, 3), starts_anew, versions_anew, starts_kept, versions_kept, strict=True):
    print("{:5}   {:7}   {:12}   {:32}   {:12}".format(*row))
assert (starts_anew, starts_kept) == ([2, 4, 6], [2, 2, 2])
assert (versions_anew, versions_kept) == ([1, 2, 3], [1, 1, 1])

# %%
figure, axes = plt.subplots()
axes.plot([1, 2, 3], starts_anew, marker="o", label="default")
axes.plot([1, 2, 3], starts_kept, marker="s", linestyle="dashed", label="persistent_workers")
axes.set(xticks=[1, 2, 3], ylim=(0, 7), xlabel="epoch", ylabel="processes", title="Workers started so far")
axes.legend()
plt.show()

# %% [markdown]
# By default each epoch starts two new workers, six in three epochs. With `persistent_workers=True` the first two stay.
# They also keep their copies of the dataset. The main process changes the version after each epoch, and that does not
# reach them: they see version 1 in each epoch. (A tensor in shared memory would reach them.)
#
# ## pin_memory

# %%
there = torch.accelerator.is_available()
batch = next(iter(make_loader(Rows(), workers=0, pin_memory=there)))
print(f"accelerator: {there}, pinned: {batch['index'].is_pinned()}")
assert there or not batch["index"].is_pinned()

# %% [markdown]
# Without a GPU nothing is pinned. Copies from pinned memory to a GPU can run beside other work, with
# `.to(device, non_blocking=True)`: [pinned copies on an
# H100](../../said-and-run/devices/#pin_memorytrue-speeds-loading-up).
#
# ## What to do
#
# - Measure an epoch of the loader alone, with 0, 1, 2, ... workers: [slow loaders](../../pitfalls/dataloader-slow/).
# - For workers that compute, stay within the cores you have: [too many
#   workers](../../pitfalls/dataloader-too-many-workers/).
# - With short epochs take `persistent_workers=True`, unless you change the dataset between epochs.
# - Forked workers copy Python objects as they read them: [memory grows with every
#   worker](../../pitfalls/dataloader-copy-on-write/).
# - Wait for a copy with `non_blocking=True` from the GPU to the CPU before you read it: [read too
#   early](../../pitfalls/non-blocking-read-too-early/).
