import torch
import torch.distributed as dist
from torch import nn


def in_group():
    return dist.is_available() and dist.is_initialized()


def get_rank():
    return dist.get_rank() if in_group() else 0


def mean_over_ranks(value):
    if in_group():
        dist.all_reduce(value)
        value /= dist.get_world_size()
    return value


torch.manual_seed(0)
model = nn.Linear(20, 3)
reviews, ratings = torch.randn(32, 20), torch.randint(3, (32,))
loss = nn.functional.cross_entropy(model(reviews), ratings).detach()
mean = mean_over_ranks(loss.clone())
if get_rank() == 0:
    print(f"loss: {mean.item():.4f}")

# Proof: alone it is the loss itself; of two processes with 1 and 4 it is 2.5
if __name__ == "__main__":
    import tempfile

    import torch.multiprocessing as mp

    def work(rank, folder, results):
        dist.init_process_group(
            "gloo", f"file://{folder}/meet", rank=rank, world_size=2
        )
        results[rank] = mean_over_ranks(torch.tensor(1.0 + 3 * rank)) + 10 * get_rank()

    results = torch.zeros(2).share_memory_()
    with tempfile.TemporaryDirectory() as folder:
        mp.start_processes(work, (folder, results), nprocs=2, start_method="fork")
    assert results.tolist() == [2.5, 12.5]
    torch.testing.assert_close(
        mean, -model(reviews).log_softmax(1)[range(32), ratings].mean()
    )
