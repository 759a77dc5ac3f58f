import math
import time

import torch


def clock():
    """Return the time at which all work given to the accelerator so far is done."""
    if torch.accelerator.is_available():
        torch.accelerator.synchronize()
    return time.perf_counter()


torch.manual_seed(0)
device = "cuda" if torch.cuda.is_available() else "cpu"
model = torch.nn.Linear(1024, 1024).to(device)
batch = torch.randn(256, 1024).to(device)
model(batch)  # warm up

start = clock()
output = model(batch)
seconds = clock() - start
print(f"{len(output)} rows in less than {math.ceil(seconds)} s")

# Proof: with an accelerator, the clock is read after all its work is done
from unittest import mock

events = mock.Mock()
events.read.return_value = 7.0
with (
    mock.patch("torch.accelerator.is_available", return_value=True),
    mock.patch("torch.accelerator.synchronize", events.wait),
    mock.patch("time.perf_counter", events.read),
):
    assert clock() == 7.0
assert events.mock_calls == [mock.call.wait(), mock.call.read()]
