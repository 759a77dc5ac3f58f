import torch

losses = torch.tensor([0.7, 0.4])
nothing_left = losses[losses > 1]  # a mask that selects no element
for tensor in (losses, nothing_left):
    try:
        tensor.item()
    except RuntimeError as error:
        print(f"RuntimeError: {error}")
print(f"tolist(): {[round(loss, 1) for loss in losses.tolist()]}")
print(f"mean().item(): {losses.mean().item():.2f}")
print(f"mean().item() of no elements: {nothing_left.mean().item()}")
