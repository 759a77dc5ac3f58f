import warnings

import torch


def train_step():
    with torch.cuda.amp.autocast(enabled=False):
        return torch.ones(2, 2) @ torch.ones(2, 2)


with warnings.catch_warnings():
    warnings.filterwarnings("error", category=FutureWarning, message="`torch.cuda.amp")
    try:
        print(f"sum: {train_step().sum().item():.0f}")
    except FutureWarning as warning:
        line = warning.__traceback__.tb_next.tb_lineno
        print(f"line {line}: {warning}")
