from torch import nn


def load(model, state, *new):
    """Load all of `state`; only keys that begin with one of `new` may be missing."""
    found = model.load_state_dict(state, strict=False)
    missing = [key for key in found.missing_keys if not key.startswith(new)]
    assert not missing + found.unexpected_keys, (
        f"{len(missing)} missing {missing[:2]}, "
        f"{len(found.unexpected_keys)} unused {found.unexpected_keys[:2]}"
    )


model = nn.ModuleDict({"backbone": nn.Linear(30, 64), "head": nn.Linear(64, 2)})
state = nn.Linear(30, 64).state_dict()
try:
    load(model, state, "head.")
    print(f"loaded: {len(state)} tensors")
except AssertionError as error:
    print(f"caught: {error}")
