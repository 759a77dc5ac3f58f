import warnings

import torch
from torch import nn

classes, shares = torch.tensor([0, 1, 2, 1]), torch.full((4, 3), 1 / 3)
flags, counts = torch.tensor([1.0, 0.0, 0.0, 1.0]), torch.tensor([3.0, 1.0, 4.0, 1.0])
scores, score = torch.zeros(4, 3), torch.zeros(4)  # an undecided model's
expects = [
    (nn.CrossEntropyLoss(), "logits", scores, classes),
    (nn.CrossEntropyLoss(), "logits", scores, shares),
    (nn.NLLLoss(), "log-probs", scores.log_softmax(1), classes),
    (nn.KLDivLoss(reduction="batchmean"), "log-probs", scores.log_softmax(1), shares),
    (nn.BCEWithLogitsLoss(), "logits", score, flags),
    (nn.BCELoss(), "probs", score.sigmoid(), flags),
    (nn.MSELoss(), "numbers", counts + 0.5, counts),
    (nn.L1Loss(), "numbers", counts + 0.5, counts),
    (nn.HuberLoss(), "numbers", counts + 0.5, counts),
    (nn.PoissonNLLLoss(), "log-rates", counts.log(), counts),
]


def attempt(loss, prediction, target):
    with warnings.catch_warnings(record=True) as warned:
        warnings.simplefilter("always")
        try:
            value = loss(prediction.detach().requires_grad_(), target)
            value.backward()
            return f"{value.item():.4f}{' warns' * bool(warned)}"
        except (RuntimeError, ValueError) as error:
            return type(error).__name__


print("loss                prediction         target", end="           ")
print("value    other dtype    one axis more")
table = {}
for loss, kind, prediction, target in expects:
    other = target.long() if target.is_floating_point() else target.float()
    cells = [attempt(loss, prediction, t) for t in (target, other, target[..., None])]
    table.setdefault(type(loss).__name__, cells)
    shapes = [f"{tuple(t.shape)} ".replace(",)", ")") for t in (prediction, target)]
    dtype = str(target.dtype).removeprefix("torch.")
    cells = [type(loss).__name__, kind, *shapes, dtype, *cells]
    print("{:20}{:11}{:8}{:7}{:10}{:9}{:15}{}".format(*cells))

# Proof: the values by hand, and which mistakes say nothing
log = torch.log
for name, count in (("CrossEntropyLoss", 3.0), ("BCEWithLogitsLoss", 2.0)):
    value, *wrong = table[name]
    assert value == f"{log(torch.tensor(count)).item():.4f}"
    assert set(wrong) <= {"RuntimeError", "ValueError"}
assert table["HuberLoss"][1] == "RuntimeError"  # in backward() only
nn.HuberLoss()(counts + 0.5, counts.long())
apart = (counts + 0.5)[None] - counts[:, None]
assert table["MSELoss"] == ["0.2500", "0.2500", f"{apart.square().mean():.4f} warns"]
assert table["PoissonNLLLoss"][0] == f"{(counts - counts * log(counts)).mean():.4f}"
assert (
    table["PoissonNLLLoss"][2]
    == f"{(counts[None] - counts[:, None] * log(counts)[None]).mean():.4f}"
)
