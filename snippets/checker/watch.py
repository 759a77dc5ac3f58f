"""What check.py looks at: a step without an update, which leaves nothing behind."""

import copy
import inspect
import random
import re
from collections import Counter, OrderedDict, defaultdict, deque
from contextlib import contextmanager, suppress
from dataclasses import is_dataclass

import torch
from torch import Tensor, nn
from torch.nn.modules import module as every_module
from torch.overrides import TorchFunctionMode

DROPOUT = nn.modules.dropout._DropoutNd
NORM = nn.modules.batchnorm._BatchNorm
SWITCHED = (DROPOUT, NORM, nn.RNNBase, nn.MultiheadAttention)
STATISTICS = r"(^|\.)(running_(mean|var)|(weight)?_[uv])$"
CONTAINERS = (dict, list, set, OrderedDict, defaultdict, Counter, deque)
BCE = "binary_cross_entropy_with_logits"
BY_ELEMENT = ("mse_loss", "l1_loss", "smooth_l1_loss", "huber_loss", "sub")
NO_PROBABILITIES = {
    "cross_entropy": "softmax-before-cross-entropy",
    "nll_loss": "softmax-before-cross-entropy",
    "kl_div": "kl-div-expects-log-probabilities",
    BCE: "bce-with-logits-plus-sigmoid",
}
NOTED = {*BY_ELEMENT, *NO_PROBABILITIES, "batch_norm", "conv2d"}
BUILT_IN = {
    "conv2d": "input weight",
    "dropout": "input p training",
    "scaled_dot_product_attention": "query key value attn_mask dropout_p",
}
DTYPES = {  # a piece of a message, and its page
    "type Long but found": "expected-scalar-type-long-but-found-float",
    "ouble": "double-float-mismatch",
    "Input type": "input-weight-type-mismatch",
    "dtype": "float-expected-but-found-long",
}
REGISTERED = ("_modules", "_parameters", "_buffers")
VIEWS = "View UnsafeView Squeeze Unsqueeze Select Slice Transpose T Permute ToCopy"


class Watch(TorchFunctionMode):
    """One forward and backward pass, then two forward passes in eval mode."""

    def __init__(self, model, batch, loss_fn, optimizer):
        super().__init__()
        self.model, (self.inputs, self.target), self.loss_fn = model, batch, loss_fn
        self.names = {m: name or "the model" for name, m in model.named_modules()}
        self.training = {m for m in self.names if m.training}
        self.parameters = dict(model.named_parameters())
        self.trained = {n: p for n, p in self.parameters.items() if p.requires_grad}
        self.places = {"inputs": self.inputs, "target": self.target}
        self.places["parameters"] = self.parameters
        several = optimizer if isinstance(optimizer, (list, tuple)) else [optimizer]
        groups = [group for one in several if one for group in one.param_groups]
        self.held = dict.fromkeys(p for group in groups for p in group["params"])
        self.hidden = dict(self.in_plain_lists())
        self.phase, self.inside = "model", []
        self.calls, self.drops, self.relus = [], [], {}
        self.output, self.loss, self.error, self.said = None, None, None, ""
        self.gradients, self.useful, self.moved = {}, set(), {}
        self.ran, self.broken, self.differ = set(), "", 0

    def in_plain_lists(self):
        known = {*self.names, *self.parameters.values()}
        for module, name in self.names.items():
            for key, value in vars(module).items():
                plain = isinstance(value, (list, tuple, dict)) and key not in REGISTERED
                found = leaves(value, (nn.Module, nn.Parameter)) if plain else ()
                if found := [one for one in found if one not in known]:
                    yield f"{key} of {name}", found

    def run(self):
        parts = [self.model, self.hidden, self.inputs, self.target, self.loss_fn]
        if inspect.isfunction(self.loss_fn):  # it may know more models, as in a GAN
            known = inspect.getclosurevars(self.loss_fn)
            parts += [known.nonlocals, known.globals]
        with untouched(*parts):
            try:
                with torch.enable_grad():
                    self.train()
            except Exception as error:
                self.error, self.said = error, str(error)
            self.phase = "eval"
            with suppress(Exception), torch.no_grad():
                self.evaluate()

    def train(self):
        before = {n: b.detach().clone() for n, b in self.model.named_buffers()}
        with self.watching():
            self.output = self.forward()
            for name, buffer in self.model.named_buffers():
                known = re.search(STATISTICS, name)  # others may follow by intent
                if known and not torch.equal(buffer, before[name]):
                    self.moved[name] = (buffer - before[name]).abs().max().item()
            self.phase = "loss"
            self.loss = self.loss_fn(self.output, self.target)
        if getattr(self.loss, "requires_grad", False):
            self.backward()

    def backward(self):
        """Ask for gradients without writing them, those of outputs included."""
        ends = [
            t.abs().sum()
            for t in leaves(self.output)
            if t.requires_grad and is_plain(t)
        ]
        wanted = {*self.trained.values(), *self.held, *parameters_in(self.hidden)}
        wanted = [p for p in wanted if p.requires_grad]
        ends = [self.loss, *ends]
        found = torch.autograd.grad(ends, wanted, allow_unused=True) if wanted else []
        found = [
            g.coalesce().values() if g is not None and g.is_sparse else g for g in found
        ]
        found = dict(zip(wanted, found, strict=True))
        self.useful = {p for p, gradient in found.items() if gradient is not None}
        self.gradients = {name: found[p] for name, p in self.trained.items()}

    def evaluate(self):
        self.model.eval()
        with self.watching():
            pair = zip(*(list(leaves(self.forward())) for _ in range(2)), strict=True)
        self.differ = max((a - b).abs().max().item() for a, b in pair)

    def forward(self):
        if isinstance(self.inputs, dict):
            return self.model(**self.inputs)
        inputs = self.inputs if type(self.inputs) is tuple else (self.inputs,)
        return self.model(*inputs)

    @contextmanager
    def watching(self):
        enter = every_module.register_module_forward_pre_hook(self.enter)
        with self, enter, every_module.register_module_forward_hook(self.leave):
            yield

    def enter(self, module, inputs):
        self.inside.append(module)

    def leave(self, module, inputs, output):
        self.inside.pop()
        if self.phase == "model":
            self.ran.add(module)
            with suppress(Exception):
                if not self.broken and broken(output):
                    self.broken = self.names.get(module, "")

    def __torch_function__(self, func, types, args=(), kwargs=None):
        known, outside = len(self.calls), False
        with suppress(Exception):  # a model must not fail because somebody looks on
            self.note(func, args, kwargs or {})
            outside = any(labels_outside(*call) for call in self.calls[known:])
        if outside:
            raise IndexError("a target is out of bounds")  # before it stops a GPU
        return func(*args, **kwargs or {})

    def note(self, func, args, kwargs):
        """Keep the calls that checks ask for, by the names of their arguments."""
        name, module = func.__name__, self.inside[-1] if self.inside else None
        where = self.names.get(module, type(module).__name__ if module else "the loss")
        drops = re.search("dropout|attention", name) and self.phase == "eval"
        if re.fullmatch("relu6?_?", name) and self.phase == "model":
            before = args[0].detach()
            several = before.numel() > len(before)
            dead = several and bool(before.max() <= 0) and bool(before.min() < 0)
            self.relus.setdefault(where, []).append(dead)
        elif drops and not (isinstance(module, DROPOUT) and module in self.names):
            self.drops.append((name, where, arguments(func, args, kwargs)))
        elif name in NOTED and self.phase != "eval":
            given = arguments(func, args, kwargs)
            if not any(map(of_vmap, leaves([*given.values()]))):
                self.calls.append((name, where, given))

    def called(self, *names):
        return [call for call in self.calls if call[0] in names]

    def owner(self, name):
        return self.model.get_submodule(name.rpartition(".")[0])

    def around(self, name):
        """Return the modules that hold a parameter or buffer, the largest first."""
        steps = name.split(".")
        places = [".".join(steps[:end]) for end in range(1, len(steps))]
        return [self.model.get_submodule(place) for place in places]

    def rests(self, name):
        """Return whether what holds it is in eval mode, and the model is not."""
        return self.model in self.training and self.owner(name) not in self.training

    def may_idle(self, name):
        """Return whether it is of one of several experts or heads."""
        several = (nn.ModuleList, nn.ModuleDict)
        return any(isinstance(module, several) for module in self.around(name))

    def share(self, names):
        return f"{few(names)} ({len(names)} of {len(self.trained)} to learn)"

    def kinds(self, attribute):
        """Return the dtypes or devices of inputs, target and parameters, and a text."""
        kinds = {}
        for place, value in self.places.items():
            kinds[place] = {str(getattr(t, attribute)) for t in leaves(value)}
        told = [f"{place} {few(sorted(found))}" for place, found in kinds.items()]
        return kinds, "; ".join(told)


@contextmanager
def untouched(*parts):
    """Put back parameters, buffers, the mode and other attributes, random states."""
    modules = [m for part in leaves(parts, nn.Module) for m in part.modules()]
    held = [*parts, *map(vars, modules)]
    saved = [(a, copy.copy(a)) for a in containers(held, set())]
    tensors = {t for t in leaves(held) if is_plain(t)}
    generators = {g: g.get_state() for g in leaves(held, torch.Generator)}
    values, state = [t.detach().clone() for t in tensors], random.getstate()
    try:
        with torch.random.fork_rng({t.get_device() for t in tensors if t.is_cuda}):
            yield
    finally:
        random.setstate(state)
        for now, before in saved:
            now.clear()
            now.extend(before) if hasattr(now, "extend") else now.update(before)
        for generator, before in generators.items():
            generator.set_state(before)
        for tensor, value in zip(tensors, values, strict=True):
            if not torch.equal(tensor, value):
                tensor.detach().copy_(value)


def arguments(func, args, kwargs):
    """Return the arguments of a call by name; what is in C++ tells none."""
    try:
        bound = inspect.signature(func).bind(*args, **kwargs)
    except ValueError:
        names = BUILT_IN.get(func.__name__, "input target").split()
        return dict(zip(names, args, strict=False), **kwargs)
    bound.apply_defaults()
    return bound.arguments


def containers(value, seen):
    """Return the containers that can change, also those in others, each once."""
    if isinstance(value, (*CONTAINERS, tuple)) and id(value) not in seen:
        seen.add(id(value))
        if type(value) in CONTAINERS:
            yield value
        for one in value.values() if isinstance(value, dict) else value:
            yield from containers(one, seen)


def leaves(value, kind=Tensor):
    """Return what is of a kind in nested lists, tuples, dicts and dataclasses."""
    if isinstance(value, kind):
        yield value
    elif isinstance(value, (list, tuple, dict)):
        for one in value.values() if isinstance(value, dict) else value:
            yield from leaves(one, kind)
    elif is_dataclass(value) and not isinstance(value, type):
        yield from leaves(vars(value), kind)


def of_vmap(tensor):
    return torch._C._functorch.is_functorch_wrapped_tensor(tensor)


def is_plain(tensor):
    return tensor.layout == torch.strided and not tensor.is_meta


def learns(module):
    return any(p.requires_grad for p in module.parameters())


def shapes(module):
    return [p.shape for p in module.parameters()]


def few(names):
    more = f" and {len(names) - 3} more" if names[3:] else ""
    return ", ".join(map(str, names[:3])) + more


def span(tensor):
    return f"from {tensor.min().item():.3g} to {tensor.max().item():.3g}"


def parameters_in(value):
    found = [p for m in leaves(value, nn.Module) for p in m.parameters()]
    return [p for p in [*found, *leaves(value)] if p.requires_grad]


def broken(value):
    """Count NaN and inf; -inf is what masks are made of."""
    tensors = [t.detach() for t in leaves(value) if is_plain(t)]
    return sum(int((t.isnan() | (t == torch.inf)).sum()) for t in tensors)


def sums_to_one(scores, name):
    """Return whether each row is a distribution; one column alone is none."""
    dim = min(1, scores.dim() - 1)
    several = scores.size(dim) > 1 and (dim or name != BCE)
    off = scores.sum(dim) - 1
    return several and (scores >= 0).all() and (off.abs() < 1e-3).all()


def is_whole(x):
    """Return whether these are bytes, unless they are all small."""
    return ((x >= 0) & (x <= 255) & (x % 1 == 0)).all() and (x > 200).any()


def origin(tensor):
    """Return the operation that made a tensor, views of it aside."""
    node = tensor.grad_fn
    while node and node.name().partition("Backward")[0] in VIEWS.split():
        node = node.next_functions[0][0]
    return node.name().partition("Backward")[0] if node else ""


def labels_outside(name, where, given):
    """Return what is wrong with the labels of a classification, or None."""
    scores, labels = given.get("input"), given.get("target")
    if name in ("cross_entropy", "nll_loss") and not labels.is_floating_point():
        classes = scores.shape[min(1, scores.dim() - 1)]
        labels = labels[labels != given["ignore_index"]]
        if ((labels < 0) | (labels >= classes)).any():
            return f"labels {span(labels)}, and {classes} classes, counted from 0"
