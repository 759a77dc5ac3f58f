import math

import torch
from bird_calls import BirdCalls, network
from torch import nn
from train import Batches, loader

calls = BirdCalls(96, seed=0, augment=True)


def one_batch(workers=0):
    order = Batches(len(calls), 24, seed=0)
    return next(iter(loader(calls, order, workers, torch.device("cpu"))))


def step(model, optimizer, batch, kinds):
    optimizer.zero_grad()
    loss = nn.functional.cross_entropy(model(batch), kinds)
    loss.backward()
    optimizer.step()
    return loss.item()


def first_loss(model):
    """The loss of an untrained network, less that of guessing among three."""
    batch, kinds = one_batch()
    return nn.functional.cross_entropy(model(batch), kinds).item() - math.log(3)


def moved(model):
    """How far one step moves the parameter tensor that moves least."""
    before = [p.detach().clone() for p in model.parameters()]
    step(model, torch.optim.AdamW(model.parameters(), lr=0.01), *one_batch())
    pairs = zip(before, model.parameters(), strict=True)
    return min((old - new).abs().max().item() for old, new in pairs)


def mixed(model):
    """The gradient of one call's scores with respect to the other calls."""
    batch = one_batch()[0].requires_grad_()
    score = model.eval()(batch)[0, 0]
    (gradient,) = torch.autograd.grad(score, batch, materialize_grads=True)
    return gradient[1:].abs().sum().item()


def learnt(model):
    """The loss on one batch after 50 steps on it."""
    optimizer, batch = torch.optim.AdamW(model.parameters(), lr=0.02), one_batch()
    return [step(model, optimizer, *batch) for _ in range(50)][-1]


class Apply(nn.Module):
    def __init__(self, function):
        super().__init__()
        self.forward = function


NETWORKS = {
    "as it is": network,
    "softmax at the end": lambda: network().append(nn.Softmax(1)),
    "scores times 20": lambda: network().append(Apply(lambda x: x * 20)),
    "minus the batch mean": lambda: network().insert(3, Apply(lambda x: x - x.mean(0))),
    "detached half way": lambda: network().insert(3, Apply(torch.detach)),
}
CHECKS = {first_loss: (-0.3, 0.3), moved: (1e-4, 1), mixed: (0, 0), learnt: (0, 0.3)}


def measured(make_model):
    torch.manual_seed(0)
    return {check.__name__: check(make_model()) for check in CHECKS}


def test_batch():
    batch, kinds = one_batch(workers=2)
    assert (batch.dtype, batch.shape) == (torch.float32, (24, 1, 12, 20))
    assert (kinds.dtype, kinds.shape) == (torch.int64, (24,))
    assert torch.equal(batch, one_batch(workers=0)[0])


def test_network():
    for check, value in zip(CHECKS, measured(network).values(), strict=True):
        low, high = CHECKS[check]
        assert low <= value <= high, f"{check.__name__}: {value}"


if __name__ == "__main__":
    torch.set_num_threads(1)
    test_batch()
    test_network()
    table = {name: measured(make_model) for name, make_model in NETWORKS.items()}
    print(f"{'':20}", *(f"{name:>10}" for name in table["as it is"]))
    for name, row in table.items():
        print(f"{name:20}", *(f"{value:10.2f}" for value in row.values()))

    # Proof: each mistake is found, by these checks
    found = {
        name: [
            check.__name__
            for check, (low, high) in CHECKS.items()
            if not low <= row[check.__name__] <= high
        ]
        for name, row in table.items()
    }
    assert found == {
        "as it is": [],
        "softmax at the end": ["learnt"],
        "scores times 20": ["first_loss"],
        "minus the batch mean": ["mixed"],
        "detached half way": ["moved"],
    }, found
