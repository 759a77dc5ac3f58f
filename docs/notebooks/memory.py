# %% [markdown]
# # Where memory goes in training
#
# A forward pass keeps tensors for the backward pass, and with a large enough batch they take more memory than the
# weights. This notebook counts them layer by layer, and shows how to keep fewer: `item()`, `detach()`, `no_grad()` and
# activation checkpointing. It counts bytes of tensors on the CPU. What a process or a GPU's allocator holds on top
# of that is not in these numbers.

# %%
import weakref

import matplotlib.pyplot as plt
import torch
from torch import nn
from torch.utils.checkpoint import checkpoint_sequential

torch.set_num_threads(1)  # for tensors this small, a second thread costs more than it saves
torch.manual_seed(0)
images, labels = torch.randn(32, 3, 32, 32), torch.randint(10, (32,))
head = [nn.Flatten(), nn.Linear(32 * 16 * 16, 64), nn.Dropout(0.5), nn.Linear(64, 10)]
first = [nn.Conv2d(3, 16, 3, padding=1), nn.BatchNorm2d(16), nn.ReLU(), nn.MaxPool2d(2)]
model = nn.Sequential(*first, nn.Conv2d(16, 32, 3, padding=1), nn.GELU(), *head)

# %% [markdown]
# ## A scale for what autograd keeps
#
# `saved_tensors_hooks` calls `pack` with each tensor that an operation keeps. The set holds weak references, so a
# tensor leaves it when its graph is freed. Tensors that share memory count once, and the weights do not count.


# %%
class Kept:
    def __init__(self, tensor):
        self.tensor = tensor.detach()  # with its graph, which holds this object, it would never be freed


alive = weakref.WeakSet()


def pack(tensor):
    kept = Kept(tensor)
    alive.add(kept)
    return kept


def count_kept():
    return torch.autograd.graph.saved_tensors_hooks(pack, lambda kept: kept.tensor)


def kept_kib(model):
    weights = {weight.data_ptr() for weight in model.parameters()}
    storages = {kept.tensor.untyped_storage().data_ptr(): kept.tensor.untyped_storage().nbytes() for kept in alive}
    return sum(size for address, size in storages.items() if address not in weights) / 1024


# %% [markdown]
# ## Layer by layer

# %%
names, sizes = [], []
outputs = images
print("layer           output   keeps in addition, KiB")
for number, layer in enumerate(model):
    before = kept_kib(model)
    with count_kept():
        outputs = layer(outputs)
    names.append(f"{number} {type(layer).__name__}")
    sizes.append(kept_kib(model) - before)
    print(f"{names[-1]:13}   {outputs.nbytes / 1024:6.0f}   {sizes[-1]:22.0f}")

weights = sum(weight.nbytes for weight in model.parameters()) / 1024
print(f"kept {kept_kib(model):.0f} KiB, weights {weights:.0f} KiB")
assert sum(sizes) > 3 * weights
assert sizes[0] == images.nbytes / 1024  # a convolution keeps its input
assert sizes[3] == 2 * 512  # MaxPool2d keeps indices of 8 bytes each; its output of 512 KiB has 4
assert sizes[6] == 0  # Flatten returns a view

# %%
figure, axes = plt.subplots()
axes.barh(names, sizes)
axes.invert_yaxis()
axes.set(xlabel="KiB", title="Kept for backward, by layer")
plt.show()

# %% [markdown]
# BatchNorm and ReLU keep the most here, since they work on the largest tensors. All layers together keep 8,080 KiB, and
# the weights are 2,071 KiB. A convolution or a `Linear` keeps its input, and ReLU keeps its output. MaxPool2d keeps its
# input, too, and the position of each maximum in 8 bytes, which is twice the size of its output. A tensor that two
# neighbours keep counts once, for the first of them.
#
# ## Kept losses
#
# A loss tensor holds its graph, and the graph holds all of the above. `backward()` frees what was kept.


# %%
def collect(keep, backward=False):
    alive.clear()
    losses, sizes = [], []
    for batch, target in zip(images.split(4), labels.split(4), strict=True):
        with count_kept():
            loss = nn.functional.cross_entropy(model(batch.clone()), target)
        if backward:
            loss.backward()
        losses.append(keep(loss))
        del loss
        sizes.append(kept_kib(model))
    return sizes


tensors, numbers = collect(lambda loss: loss), collect(lambda loss: loss.item())
detached, after_backward = collect(lambda loss: loss.detach()), collect(lambda loss: loss, backward=True)
print("losses   tensors   item()   detach()   tensors after backward(), KiB")
for row in zip(range(1, 9), tensors, numbers, detached, after_backward, strict=True):
    print("{:6}   {:7.0f}   {:6.0f}   {:8.0f}   {:24.0f}".format(*row))
assert 7.5 < tensors[-1] / tensors[0] < 8.5
assert set(numbers + detached + after_backward) == {0}

# %%
figure, axes = plt.subplots()
axes.plot(range(1, 9), tensors, marker="o", label="the tensors")
axes.plot(range(1, 9), numbers, marker="s", label="item() or detach()")
axes.plot(range(1, 9), after_backward, marker="^", linestyle="dotted", label="after backward()")
axes.set(xlabel="losses in the list", ylabel="KiB", title="Kept by a list of losses")
axes.legend()
plt.show()

# %% [markdown]
# The list of loss tensors grows by 1,010 KiB with each batch of four images. With `item()` or `detach()` it keeps
# nothing for backward. After `backward()` the loss tensors do not either, so such a list costs little in training
# (unless with `retain_graph=True`), and a whole graph per batch in an evaluation without `no_grad()`.
#
# ## What switches it off

# %%
ways = {
    "training": lambda: model(images),
    "eval()": lambda: model.eval()(images),
    "detach() halfway": lambda: model[6:](model[:6](images).detach()),
    "no_grad()": torch.no_grad()(lambda: model(images)),
    "inference_mode()": torch.inference_mode()(lambda: model(images)),
}
kept = {}
for name, forward in ways.items():
    model.train()
    alive.clear()
    with count_kept():
        outputs = forward()
    kept[name] = kept_kib(model)
    print(f"{name:16}   {kept[name]:6.0f} KiB")

assert kept["eval()"] > 0.95 * kept["training"]
assert kept["detach() halfway"] < 0.2 * kept["training"]
assert kept["no_grad()"] == kept["inference_mode()"] == 0

# %%
figure, axes = plt.subplots()
axes.barh(list(kept), list(kept.values()))
axes.invert_yaxis()
axes.set(xlabel="KiB", title="Kept by one forward pass")
plt.show()

# %% [markdown]
# `no_grad()` and `inference_mode()` keep nothing. `eval()` keeps as much as training, less the 8 KiB of Dropout:
# it changes layers, not autograd. If the output of the first six layers is detached, the rest keeps 1,040 of 8,080
# KiB, and those six layers get no gradient.
#
# ## Activation checkpointing
#
# `checkpoint_sequential` keeps the input of each segment and calls its layers again during `backward()`. The last
# segment keeps everything, as usual. Here are 16 equal blocks that count their calls.


# %%
class Block(nn.Sequential):
    calls = 0

    def forward(self, tokens):
        Block.calls += 1
        return tokens + super().forward(tokens)


def block():
    return Block(nn.LayerNorm(64), nn.Linear(64, 128), nn.GELU(), nn.Linear(128, 64))


deep = nn.Sequential(*[block() for _ in range(16)])
tokens = torch.randn(512, 64)
segments = [1, 2, 4, 8, 16]
sizes, again, gradients = [], [], []
print("segments   kept, KiB   calls again")
for number in segments:
    alive.clear()
    deep.zero_grad()
    Block.calls = 0
    with count_kept():
        outputs = checkpoint_sequential(deep, number, tokens, use_reentrant=False)
    sizes.append(kept_kib(deep))
    outputs.square().mean().backward()
    again.append(Block.calls - len(deep))
    gradients.append(deep[0][1].weight.grad)
    print(f"{number:8}   {sizes[-1]:9.0f}   {again[-1]:11}")

assert again == [0, 8, 12, 14, 15]
assert sizes[3] < sizes[0] / 4
assert sizes[4] > sizes[3]
torch.testing.assert_close(gradients, [gradients[0]] * 5)

# %%
figure, axes = plt.subplots()
axes.plot(again, sizes, marker="o")
for number, calls, size in zip(segments, again, sizes, strict=True):
    axes.annotate(f"{number}", (calls, size), xytext=(0, 7), textcoords="offset points")
axes.set(xlabel="blocks called again, of 16", ylabel="KiB", ylim=(0, 14000), title="Kept, by number of segments")
plt.show()

# %% [markdown]
# Eight segments keep less than a quarter of the bytes, 2,440 of 12,352 KiB, for 14 more calls of a block. One segment
# is no checkpointing. Sixteen keep more than eight again: eight more inputs take 1,024 KiB, and the last segment is
# only one block shorter, which saves 772. The gradient that the cell compares, of the first `Linear`, is the same up to
# rounding. These are the bytes after the forward pass: while `backward()` recomputes a segment, it also holds what that
# segment keeps.
#
# ## What to do
#
# - Keep numbers, not loss tensors: [losses kept with their graphs](../../pitfalls/graph-retained-memory-growth/).
# - Evaluate under `no_grad()` or `inference_mode()`;
#   [eval() alone keeps the graph](../../pitfalls/eval-without-no-grad/).
# - If training does not fit, try a smaller batch, then checkpointing with
#   [use_reentrant=False](../../pitfalls/checkpoint-use-reentrant/).
# - [Detaching and memory](../../detaching/memory/) measures more cases, and
#   [out of memory](../../playbooks/out-of-memory/) gives the order in which to look.
