import torch
from accelerate import Accelerator, debug_launcher
from torch import nn
from torch.utils.data import DataLoader, TensorDataset


def work():
    accelerator = Accelerator(cpu=True)
    ids = torch.arange(10)
    loader = DataLoader(TensorDataset(ids), batch_size=4)
    model = nn.Linear(1, 1)
    optimizer = torch.optim.SGD(model.parameters(), lr=1.0)
    scheduler = torch.optim.lr_scheduler.LinearLR(
        optimizer, start_factor=1.0, end_factor=0.0, total_iters=8
    )
    model, optimizer, scheduler, loader = accelerator.prepare(
        model, optimizer, scheduler, loader
    )

    seen, gathered, kept = [], [], []
    for (batch,) in loader:
        seen += batch.tolist()
        gathered += accelerator.gather(batch).tolist()
        kept += accelerator.gather_for_metrics(batch).tolist()
        loss = model(batch[:, None].float()).mean()
        accelerator.backward(loss)
        optimizer.step()
        scheduler.step()
        optimizer.zero_grad()

    rate = scheduler.get_last_lr()[0]
    assert sorted(kept) == list(range(10))
    assert len(gathered) == 16
    assert rate == 0.5  # and not 0.75: two processes, two steps each time
    if accelerator.is_main_process:
        print("batches of process 0:", seen)
        print("gather:", sorted(gathered))
        print("gather_for_metrics:", sorted(kept))
        print("learning rate after 2 steps of 8:", rate)


if __name__ == "__main__":
    debug_launcher(work, num_processes=2)
