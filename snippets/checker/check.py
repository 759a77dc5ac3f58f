"""Look at a model before you train it, with one batch. The model stays as it was.

for finding in check(model, (inputs, target), loss_fn, optimizer):
    print(finding)
"""

from dataclasses import dataclass
from itertools import pairwise
from math import prod

import torch
import watch
from watch import BCE, NO_PROBABILITIES, few, leaves, span

GUIDE = ""  # stands before the addresses of pages
INITIAL = "overview/core/modules/#initialisation-seen-with-hooks"


@dataclass
class Finding:
    check: str
    seen: str
    page: str

    def __post_init__(self):
        self.page = self.page if "/" in self.page else f"pitfalls/{self.page}/"

    def __str__(self):
        return f"{self.check}: {self.seen}\n    {GUIDE}{self.page}"


def check(model, batch, loss_fn, optimizer=None):
    """Return findings; raise what model or loss raise if no check can say why."""
    run = Checks(model, batch, loss_fn, optimizer)
    run.run()
    found = [Finding(one.__name__, *told) for one in CHECKS for told in one(run)]
    if run.error and not found:
        raise run.error
    error = Finding("raises", f"{type(run.error).__name__}: {run.said}", "pitfalls/")
    return [*found, error] if run.error else found


class Checks(watch.Watch):
    """Each check yields what it has seen, and the page that explains it."""

    def no_graph(self):
        if not self.error and not getattr(self.loss, "requires_grad", False):
            seen = f"the loss has no graph; {len(self.trained)} parameters are to learn"
            yield seen, "element-0-does-not-require-grad"

    def no_gradient(self):
        lost = [name for name, gradient in self.gradients.items() if gradient is None]
        if cut := [name for name in lost if self.owner(name) in self.ran]:
            seen = f"the module ran, and no gradient comes back to {self.share(cut)}"
            yield seen, "detached-graph-no-learning"
        idle = [name for name in lost if name not in cut]
        if unused := [name for name in idle if not self.may_idle(name)]:
            yield f"forward() does not use {self.share(unused)}", "autograd-grad-unused"

    def not_in_optimizer(self):
        left = [n for n, p in self.trained.items() if self.held and p not in self.held]
        if missing := [name for name in left if not self.rests(name)]:
            page = "params-not-in-optimizer"
            yield f"the optimizer lacks {self.share(missing)}", page
            known = self.useful | {*self.parameters.values()}
            if old := [list(p.shape) for p in self.held if p not in known]:
                yield f"the optimizer holds tensors without a use: {few(old)}", page

    def plain_list(self):
        for place, inside in self.hidden.items():
            count = len(self.useful.intersection(watch.parameters_in(inside)))
            if count or any(isinstance(one, watch.DROPOUT) for one in inside):
                seen = f"{place} is a plain list, tuple or dict, so the model does not "
                seen += f"know what is in it, with {count} parameters to learn"
                yield seen, "python-list-of-modules"

    def all_in_eval_mode(self):
        idle = []
        for module, name in self.names.items():
            near = module if [*module.parameters()] else self.owner(name)
            rate = getattr(module, "p", getattr(module, "dropout", 1))
            if isinstance(module, watch.SWITCHED) and rate and watch.learns(near):
                idle.append(name)
        if idle and not self.training:
            seen = f"the whole model is in eval mode, also {few(idle)}"
            yield seen, "train-mode-not-restored"

    def frozen_but_moving(self):
        """A frozen copy of a part that learns may follow it, as in BYOL."""
        copied, moved = [watch.shapes(m) for m in self.names if watch.learns(m)], {}
        for name, by in self.moved.items():
            parts = [part for part in self.around(name) if watch.shapes(part)]
            for part in [part for part in parts if not watch.learns(part)][:1]:
                if (
                    watch.shapes(part) not in copied
                    and self.owner(name) in self.training
                ):
                    moved.setdefault(part, []).append(f"{name} by {by:.3g}")
        for part, names in moved.items():
            seen = f"{self.names[part]} is frozen, but in training mode: {few(names)}"
            yield seen, "batchnorm-stats-update-when-frozen"

    def probabilities(self):
        for name, _, given in self.called(*NO_PROBABILITIES):
            scores = given["input"]
            made = watch.origin(scores) in ("Softmax", "Sigmoid")
            if scores.numel() and (made or watch.sums_to_one(scores, name)):
                seen = f"{name} gets probabilities, {span(scores)}"
                yield seen, NO_PROBABILITIES[name]

    def broadcast_loss(self):
        """A difference by hand counts if it is one of output and target, and grows."""
        ends = {*leaves(self.output)}, {*leaves(self.target)}
        for name, _, given in self.called(*watch.BY_ELEMENT) if not self.error else ():
            pair = [*leaves([given.get("input"), given.get("target")])]
            sizes = [list(tensor.shape) for tensor in pair]
            least, most = min(map(prod, sizes)), max(map(prod, sizes))
            grows = prod(torch.broadcast_shapes(*sizes)) > most
            own = grows and all(end.intersection(pair) for end in ends)
            if sizes[0] != sizes[-1] and least > 1 and (own or name != "sub"):
                seen = f"{name} broadcasts {sizes[0]} and {sizes[1]}"
                yield seen, "loss-shape-broadcast"

    def labels(self):
        for call in self.called("cross_entropy", "nll_loss"):
            if told := watch.labels_outside(*call):
                yield told, "target-out-of-bounds"
        for _, _, given in self.called(BCE):
            target = given["target"]
            if ((target < 0) | (target > 1)).any():
                yield f"targets {span(target)}, not from 0 to 1", "bce-input-range"

    def dead_relu(self):
        """A penalty that is 0 stops no gradient, so it does not count."""
        stopped = any(g is not None and not g.any() for g in self.gradients.values())
        dead = [name for name, calls in self.relus.items() if stopped and all(calls)]
        if dead:
            yield f"all outputs for this batch are 0: {few(dead)}", INITIAL

    def gradient_by_layer(self):
        """Look for a slope over many layers: a single small gradient may be right."""
        found = [(n, g) for n, g in self.gradients.items() if g is not None]
        sizes = [(g.abs().max().item(), n) for n, g in found if g.dim() > 1]
        slope = sorted((size, name) for size, name in sizes if size > 0)
        steps = [high / low for (low, _), (high, _) in pairwise(slope)]
        if prod(steps) > 1e6 and max(steps) < 1e3:
            seen = [f"{size:.1e} in {name}" for size, name in (slope[0], slope[-1])]
            yield f"largest gradient {' and '.join(seen)}", INITIAL

    def not_finite(self):
        found = {place: watch.broken(value) for place, value in self.places.items()}
        told = [f"{count} in the {place}" for place, count in found.items() if count]
        told = few(told or [f"first in {self.broken or 'the loss'}"])
        grads = {n: g for n, g in self.gradients.items() if g is not None}
        if grads and not self.loss.isfinite():
            yield f"NaN or inf, {told}; the loss is {self.loss.item()}", "nan-loss"
        elif lost := [n for n, g in grads.items() if not g.isfinite().all()]:
            seen = f"the loss is {self.loss.item():.3g}; NaN or inf is the gradient of "
            yield seen + self.share(lost), "gradient-nan-through-where"

    def dropout_stays_on(self):
        found = {}
        for name, where, given in self.drops if self.differ > 0 else ():
            p = given.get("dropout_p", given.get("p", 0)) * given.get("training", True)
            found |= {f"{name}(p={p}) in {where}": p} if p > 0 else {}
        if found:
            seen = f"{few([*found])}; in eval mode, two outputs for the same inputs "
            yield f"{seen}differ by {self.differ:.2g}", "missing-model-eval"

    def dtypes(self):
        kinds, told = self.kinds("dtype")
        results = {str(t.dtype) for t in leaves([self.output, self.loss])}
        batch = (kinds["inputs"] | kinds["target"]) - kinds["parameters"]
        if "torch.float64" in results & batch:
            yield f"the result is float64: {told}", "double-float-mismatch"
        if pages := [page for said, page in watch.DTYPES.items() if said in self.said]:
            yield told, pages[0]

    def devices(self):
        kinds, told = self.kinds("device")
        if "device" in self.said and len(set().union(*kinds.values())) > 1:
            yield told, "device-mismatch"

    def unscaled_images(self):
        for _, where, given in self.called("conv2d"):
            x, window = given["input"], given["weight"].shape[2:]
            inside = where in self.names.values() and prod(window) > 1
            if inside and x.size(1) in (1, 3, 4) and watch.is_whole(x):
                yield f"{where} gets whole numbers {span(x)}", "image-scale-mismatch"

    def one_value_per_channel(self):
        for _, where, given in self.called("batch_norm"):
            size = list(given["input"].shape)
            if given["training"] and prod(size) == size[1]:
                yield f"{where} trains and gets {size}", "batchnorm-single-value"


CHECKS = [one for name, one in vars(Checks).items() if not name.startswith("_")]

# Proof: what it says of a model with four mistakes, and of the same without them
if __name__ == "__main__":
    from torch import nn

    class Voices(nn.Module):
        """Tells four speakers apart by 40 numbers."""

        def __init__(self, wrong):
            super().__init__()
            layers = [nn.Linear(40, 32), nn.Linear(32, 32)]
            self.layers = layers if wrong else nn.ModuleList(layers)
            self.norm, self.head = nn.BatchNorm1d(32), nn.Linear(32, 4)
            self.wrong = wrong

        def forward(self, x):
            for layer in self.layers:
                x = layer(x).relu()
            drops = self.wrong or self.training
            scores = self.head(nn.functional.dropout(self.norm(x), 0.2, drops))
            return scores.softmax(1) if self.wrong else scores

    for wrong in True, False:
        torch.manual_seed(0)
        model, sound = Voices(wrong), (torch.randn(64, 40), torch.randint(4, (64,)))
        optimizer = torch.optim.AdamW(model.parameters())
        model.head = nn.Linear(32, 4) if wrong else model.head
        before = {name: value.clone() for name, value in model.state_dict().items()}
        findings = check(model, sound, nn.CrossEntropyLoss(), optimizer)
        for finding in findings:
            print(finding)
        print(f"findings: {len(findings)}")

        names = {finding.check for finding in findings}
        mistakes = {
            "plain_list",
            "probabilities",
            "dropout_stays_on",
            "not_in_optimizer",
        }
        assert names == (mistakes if wrong else set()), names
        for name, value in model.state_dict().items():
            torch.testing.assert_close(value, before[name], rtol=0, atol=0)
        assert model.training
        assert all(parameter.grad is None for parameter in model.parameters())
