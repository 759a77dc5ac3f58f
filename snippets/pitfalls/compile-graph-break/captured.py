import copy
import logging
import re
import warnings

import torch
from torch import nn
from torch._dynamo.utils import counters

x, labels, lstm = torch.ones(3), torch.tensor([0, 2]), nn.LSTM(3, 3)
log = logging.getLogger("train")
log.setLevel(logging.ERROR)
logging.getLogger("torch._dynamo").setLevel(logging.ERROR)


@torch.compiler.disable
def not_compiled(x):
    return x + 1


def if_on_data(x):
    return x * 2 if x.sum() > 0 else x


def first_item(x):
    return x * x.sum().item()


def values_as_list(x):
    return x * len(x.tolist())


def positions(x):
    return x.nonzero()


def compare(x):
    return x + 1 if torch.equal(x, x) else x


def prints(x):
    print("sum:", x.sum())
    return x + 1


def logs(x):
    log.info("step")
    return x + 1


def warns(x):
    warnings.warn("step", stacklevel=1)
    return x + 1


def seeds(x):
    torch.manual_seed(0)
    return x + torch.rand(3)


def anomaly(x):
    with torch.autograd.set_detect_anomaly(False):
        return x + 1


def to_text(x):
    return str(x), x + 1


def disabled(x):
    return not_compiled(x) * 2


def one_hot(labels):
    return nn.functional.one_hot(labels) * 2


def new_leaf(x):
    return x * torch.ones(3, requires_grad=True)


def requires_grad(x):
    return x.detach().requires_grad_() * 2


def new_layer(x):
    return x * nn.Parameter(torch.ones(3))


def copies(x):
    return copy.deepcopy(x) + 1


def recurrent(x):
    return lstm(x.view(1, 3))[0] * 2


def sparse(x):
    return x * 2


def sort_tensors(x):
    return sorted([x.sum(), x.mean()])[0]


def generator(x):
    yield x * 2


def raises(x):
    raise ValueError


print("number  function        first line of the message")
found = {}
for name, function in list(globals().items()):
    if getattr(function, "__module__", "") != "__main__" or function is not_compiled:
        continue
    argument = {"one_hot": labels, "sparse": x.diag().to_sparse()}.get(name, x)
    for fullgraph in (True, False):  # a few break only without fullgraph=True
        torch.compiler.reset()
        counters.clear()
        try:
            torch.compile(function, backend="eager", fullgraph=fullgraph)(argument)
            messages = [*counters["graph_break"]]
        except Exception as error:
            messages = [str(error)]
        if messages:
            break
    number = re.search(r"gb/gb(\d+)", messages[0])[1]
    found[name] = f"GB{number}"
    print(f"GB{number}  {name:14}  {messages[0].strip().splitlines()[0]}")

# Proof: each function has a break with a number; two of them by name.
assert len(found) == 22
assert found["if_on_data"] == "GB0170"
assert found["prints"] == "GB0059"
