import torch


def rates(per_batch, horizon):
    """List the rates of 10 epochs of 8 batches under a cosine over `horizon` steps."""
    weight = torch.nn.Parameter(torch.zeros(1))
    optimizer = torch.optim.SGD([weight], lr=0.1)
    scheduler = torch.optim.lr_scheduler.CosineAnnealingLR(optimizer, T_max=horizon)
    used = []
    for _ in range(10):
        for _ in range(8):
            used.append(optimizer.param_groups[0]["lr"])
            optimizer.step()
            if per_batch:
                scheduler.step()
        if not per_batch:
            scheduler.step()
    return used


columns = [rates(True, 10), rates(False, 80), rates(True, 80)]
print("batch  per_batch  per_epoch  mended")
for number, values in enumerate(zip(*columns, strict=True)):
    print(f"{number:5}", *(f"{value:9.4f}" for value in values))
