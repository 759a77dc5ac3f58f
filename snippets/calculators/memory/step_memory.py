from collections import Counter

import torch
from torch import nn


def kept_by_module(model, forward, batch):
    """Return what `forward()` returns, and the bytes each module keeps for backward().

    Weights, buffers and the batch are left out: they are in memory anyway.
    """
    owned = [*model.parameters(), *model.buffers(), *batch]
    seen, kept = {tensor.untyped_storage() for tensor in owned}, Counter()
    running, handles = ["(outside)"], []

    def note(tensor):
        storage = tensor.untyped_storage()
        if storage not in seen:  # one may be saved often, and is there once
            seen.add(storage)
            kept[running[-1]] += storage.nbytes()
        return tensor

    def leave(module, inputs, output):
        running.pop()

    names = {module: name for name, module in model.named_modules() if name}
    for module in names:
        enter = module.register_forward_pre_hook(lambda m, _: running.append(names[m]))
        handles += [enter, module.register_forward_hook(leave)]
    with torch.autograd.graph.saved_tensors_hooks(note, lambda tensor: tensor):
        result = forward()
    for handle in handles:
        handle.remove()
    return result, kept


def bytes_of(tensors):
    return sum(tensor.nbytes for tensor in tensors)


def measure(model, forward, optimizer, batch):
    """Run a step; return the bytes of its parts, and the activations by module."""
    loss, kept = kept_by_module(model, forward, batch)
    loss.backward()
    optimizer.step()
    weights = list(model.parameters())
    states = [t for state in optimizer.state.values() for t in state.values()]
    on_device = [t for t in states if torch.is_tensor(t) and t.dim()]  # not the steps
    parts = {
        "weights": bytes_of(weights),
        "buffers": bytes_of(model.buffers()),
        "gradients": bytes_of(w.grad for w in weights if w.grad is not None),
        "optimizer": bytes_of(on_device),
        "batch": bytes_of(batch),
        "activations": sum(kept.values()),
    }
    return parts, kept


if __name__ == "__main__":
    # Your model, your batch, your optimizer; two samples are enough to see what grows
    torch.manual_seed(0)
    model = nn.Sequential(nn.Conv2d(3, 16, 3, padding=1), nn.ReLU(), nn.Flatten())
    model.append(nn.Linear(16 * 32 * 32, 10))
    optimizer = torch.optim.AdamW(model.parameters())
    for samples in (2, 4):
        images, labels = torch.randn(samples, 3, 32, 32), torch.arange(samples)

        def forward(images=images, labels=labels):
            with torch.autocast("cpu", torch.bfloat16):
                return nn.functional.cross_entropy(model(images), labels)

        parts, kept = measure(model, forward, optimizer, (images, labels))
        print(f"{len(images)} samples, in bytes:")
        for name, count in parts.items():
            print(f"  {name:12} {count:9,}")
        for name, count in kept.most_common():
            print(f"    {name:10} {count:9,}")
        optimizer.zero_grad()

# Proof: what each layer keeps is what the shapes say
if __name__ == "__main__":
    pixels = samples * 32 * 32
    copy = 16 * 32 * 32 * 10 * 2  # of the last weight, in 16 bits
    expected = {
        "0": (pixels * 3 + 16 * 3 * 9) * 2,  # its input and its weight, in 16 bits
        "1": pixels * 16 * 2,  # its output, which the last layer keeps as its input
        "3": copy,
        "(outside)": samples * 10 * 4 + 4,  # log_softmax in 32 bits, and one number
    }
    assert kept == expected, kept
    numbers = 16 * 3 * 9 + 16 + 16 * 32 * 32 * 10 + 10
    assert parts["weights"] == parts["gradients"] == numbers * 4
    assert parts["optimizer"] == 2 * numbers * 4
