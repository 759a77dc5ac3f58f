import torch


def under_no_grad(bias):
    with torch.no_grad():
        return bias.add_(1)


writes = {
    "bias.add_(1)": lambda bias: bias.add_(1),
    "bias.add_(1) under no_grad()": under_no_grad,
    "bias.sigmoid().add_(1)": lambda bias: bias.sigmoid().add_(1),
    "bias.neg().add_(1)": lambda bias: bias.neg().add_(1),
}
outcome = {}
for name, write in writes.items():
    bias = torch.zeros(2, requires_grad=True)
    place = "at once"
    try:
        result = write(bias)
        place = "in backward()"
        result.sum().backward()
        outcome[name] = f"works, gradient {bias.grad.tolist()}"
    except RuntimeError as error:
        outcome[name] = f"RuntimeError {place}: {str(error).split(' has been')[0]}"
    print(f"{name}: {outcome[name]}")

raised = [name for name in outcome if "Error" in outcome[name]]
assert raised == ["bias.add_(1)", "bias.sigmoid().add_(1)"]
assert "at once" in outcome["bias.add_(1)"]
assert outcome["bias.neg().add_(1)"] == "works, gradient [-1.0, -1.0]"
