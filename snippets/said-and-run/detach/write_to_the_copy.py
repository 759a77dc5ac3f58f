import torch


def write_then_backward(take):
    logit = torch.zeros(1, requires_grad=True)
    mask = logit.sigmoid()
    take(mask).zero_()  # blank it, as code for a plot might
    try:
        mask.backward()
    except RuntimeError as error:
        return f"RuntimeError: {str(error).partition(':')[0]}"
    return f"gradient {logit.grad.item():.2f}"


results = {
    "mask.detach()": write_then_backward(lambda mask: mask.detach()),
    "mask.data": write_then_backward(lambda mask: mask.data),
    "mask.detach().clone()": write_then_backward(lambda mask: mask.detach().clone()),
}
half = torch.zeros(1).sigmoid().item()
print(f"right: gradient {half * (1 - half):.2f}")
for name, result in results.items():
    print(f"{name}: {result}")
assert results["mask.detach()"].startswith("RuntimeError: one of the variables")
assert results["mask.data"] == "gradient 0.00", "wrong, and nothing said so"
assert results["mask.detach().clone()"] == "gradient 0.25"
