import torch
from planted import CAUSES, Service


def as_in_file(model, file):
    """How many tensors a model has, how many names and values are those of the file."""
    own = model.state_dict()
    shared = [name for name in file if name in own]
    equal = [torch.equal(own[name].cpu(), file[name].cpu()) for name in shared]
    return len(own), len(shared), sum(equal)


torch.set_num_threads(1)
rows = {}
for cause in CAUSES:
    service = Service(cause)
    *_, after_loading = as_in_file(service.loaded, service.file)
    total, names, at_the_end = as_in_file(service.model, service.file)
    rows[cause] = total, names, after_loading, at_the_end
print(f"{'tensors:':25} {'in model':>8} {'same name':>10} {'loaded':>7} {'in use':>7}")
for cause, (total, names, loaded, used) in rows.items():
    print(f"{cause:25} {total:8} {names:10} {loaded:7} {used:7}")

# Proof: it shows the four services that do not answer with the weights of the file
assert [cause for cause, (total, *_, used) in rows.items() if used < total] == [
    "prefix, strict=False",
    "head has another name",
    "loaded into a copy",
    "built again afterwards",
]
assert rows["prefix, strict=False"] == (10, 0, 0, 0)
assert rows["head has another name"] == (10, 8, 8, 8)
assert rows["loaded into a copy"] == (10, 10, 0, 0)
assert rows["built again afterwards"] == (10, 10, 10, 0)
