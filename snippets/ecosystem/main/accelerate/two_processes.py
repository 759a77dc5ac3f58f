import os
from pathlib import Path

import torch
import torch.distributed.nn.functional  # if imported later, it holds the group
from accelerate import Accelerator
from accelerate.commands.launch import launch_command, launch_command_parser
from torch import nn
from torch.distributed.run import main as torchrun
from torch.utils.data import DataLoader, TensorDataset

CONFIG = """
compute_environment: LOCAL_MACHINE
distributed_type: 'NO'
use_cpu: true
num_machines: 1
num_processes: 1
mixed_precision: bf16
"""


class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.first, self.second = nn.Linear(1, 8), nn.Linear(8, 1)

    def forward(self, x):
        hidden = self.first(x)
        self.dtypes = [self.first.weight.dtype, hidden.dtype]
        return self.second(hidden.relu())


def work():
    accelerator = Accelerator(cpu=True)
    torch.manual_seed(0)
    ids = torch.arange(10.0)
    loader = DataLoader(TensorDataset(ids), batch_size=4)
    net = Net()
    optimizer = torch.optim.SGD(net.parameters(), lr=1e-3)
    scheduler = torch.optim.lr_scheduler.LinearLR(optimizer, 1.0, 0.0, total_iters=8)
    model, optimizer, scheduler, loader = accelerator.prepare(
        net, optimizer, scheduler, loader
    )

    seen, gathered, kept = [], [], []
    for (batch,) in loader:
        seen += batch.int().tolist()
        gathered += accelerator.gather(batch).int().tolist()
        kept += accelerator.gather_for_metrics(batch).int().tolist()
        output = model(batch[:, None])
        accelerator.backward((output - 1).square().mean())
        accelerator.clip_grad_norm_(model.parameters(), 1.0)
        optimizer.step()
        scheduler.step()
        optimizer.zero_grad()

    weight, hidden, output = [str(t)[6:] for t in (*net.dtypes, output.dtype)]
    accelerator.print("  processes:", accelerator.num_processes)
    accelerator.print("  mixed_precision:", accelerator.mixed_precision)
    accelerator.print(f"  weight {weight}, hidden {hidden}, output {output}")
    accelerator.print("  batches of process 0:", seen)
    accelerator.print("  gather:", sorted(gathered))
    accelerator.print("  gather_for_metrics:", sorted(kept))
    rate = 1000 * scheduler.get_last_lr()[0]
    accelerator.print(f"  learning rate after {len(loader)} steps: {rate:.3f} of 1")
    try:
        last = model.second
    except AttributeError as error:
        accelerator.print(f"  AttributeError: {error}")
        last = accelerator.unwrap_model(model).second
    accelerator.print("  last layer:", last)
    model = accelerator.free_memory(model)  # the model first: it holds the group
    accelerator.end_training()
    return kept, rate, len(loader) * accelerator.num_processes


launched = "LAUNCHED" in os.environ
if launched:
    kept, rate, steps = work()
else:  # what the two commands call, without starting a Python for each
    Path("config.yaml").write_text(CONFIG)  # `accelerate config` asks for its values
    os.environ["LAUNCHED"] = "yes"
    options = ["--config_file", "config.yaml", __file__]
    print("accelerate launch", *options[:2], "FILE.py")
    launch_command(launch_command_parser().parse_args(options))
    options = ["--nproc_per_node", "2", __file__]
    print("torchrun", *options[:2], "FILE.py")
    torchrun(options)

# Proof: each row is kept once, and the scheduler takes one step per process
if launched:
    assert sorted(kept) == list(range(10))
    assert abs(rate - (1 - steps / 8)) < 1e-6
