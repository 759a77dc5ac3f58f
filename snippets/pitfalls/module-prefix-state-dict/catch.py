from torch import nn


def load(model, state):
    """Load what fits by name, and say how much that was."""
    found = model.load_state_dict(state, strict=False)
    loaded = len(state) - len(found.unexpected_keys)
    print(f"{loaded} of {len(model.state_dict())} tensors loaded")
    print(f"missing, for example: {found.missing_keys[:1]}")
    print(f"not used, for example: {found.unexpected_keys[:1]}")


backbone = nn.Sequential(nn.Embedding(100, 8), nn.LSTM(8, 16))
state = nn.DataParallel(backbone).state_dict()
load(nn.Sequential(nn.Embedding(100, 8), nn.LSTM(8, 16)), state)
