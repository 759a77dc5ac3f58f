import torch


def under_no_grad(bias):
    with torch.no_grad():
        return bias.add_(1)


def first_entry(bias):
    bias[0] = 1
    return bias


def one_half(bias):
    halves = (bias * 2).split(1)
    return halves[0].add_(1)


def first_entry_of_result(bias):
    result = bias * 2
    result[0].add_(1)
    return result


writes = {
    "bias.add_(1)": lambda bias: bias.add_(1),
    "bias[0] = 1": first_entry,
    "bias.add_(1) under no_grad()": under_no_grad,
    "bias.sigmoid().add_(1)": lambda bias: bias.sigmoid().add_(1),
    "bias.neg().add_(1)": lambda bias: bias.neg().add_(1),
    "(bias * 2).split(1)[0].add_(1)": one_half,
    "result[0].add_(1), of result = bias * 2": first_entry_of_result,
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
        message = str(error).split(" has been")[0].split(". ")[0]
        outcome[name] = f"RuntimeError {place}: {message}"
    print(f"{name}: {outcome[name]}")

failed = [text.split(":")[0] for text in outcome.values() if "Error" in text]
assert failed == [
    f"RuntimeError {place}"
    for place in ("at once", "at once", "in backward()", "at once")
]
assert outcome["bias.neg().add_(1)"] == "works, gradient [-1.0, -1.0]"
assert (
    outcome["result[0].add_(1), of result = bias * 2"] == "works, gradient [2.0, 2.0]"
)
