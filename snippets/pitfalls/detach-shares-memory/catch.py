import copy

from torch import nn


def assert_is_snapshot(state, model):
    live = {p.untyped_storage().data_ptr() for p in model.state_dict().values()}
    shared = [k for k, v in state.items() if v.untyped_storage().data_ptr() in live]
    assert not shared, f"will follow the training: {shared}"


model = nn.Sequential(nn.Linear(4, 8), nn.BatchNorm1d(8), nn.Linear(8, 1))
assert_is_snapshot(copy.deepcopy(model.state_dict()), model)  # passes
try:
    assert_is_snapshot({"head": model[2].weight.detach()}, model)
except AssertionError as error:
    print(f"caught: {error}")
