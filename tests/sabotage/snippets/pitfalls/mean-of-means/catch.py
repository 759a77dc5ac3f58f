import torch


def report_sizes(batches):
    sizes = {len(batch) for batch in batches}
    if len(sizes) > 1:
        print(f"sizes: {sorted(sizes)}")


losses = torch.tensor([1.0, 1.0, 1.0, 1.0, 6.0])
report_sizes(losses.split(2))
