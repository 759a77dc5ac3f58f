# Needs a CUDA build and no GPU.
import os

import torch


def in_child(function):
    """Return what the function returns in a forked process, 0 to 255."""
    pid = os.fork()
    if pid == 0:
        os._exit(int(function()))
    return os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1])


def after(call):
    call()
    return 2 * torch.cuda.is_initialized() + in_child(torch.cuda._is_in_bad_fork)


calls = {
    "torch.manual_seed(0)": lambda: torch.manual_seed(0),
    'torch.device("cuda")': lambda: torch.device("cuda"),
    "torch.cuda.device_count()": torch.cuda.device_count,
    "torch.cuda.is_available()": torch.cuda.is_available,
    "torch.accelerator.is_available()": torch.accelerator.is_available,
}
for name, call in calls.items():  # each in a process that has not touched CUDA
    answer = in_child(lambda call=call: after(call))
    print(f"{name}: bad forks {answer % 2} of 1, initialized {answer // 2}")
