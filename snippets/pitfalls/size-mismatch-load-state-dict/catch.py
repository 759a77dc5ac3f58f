from torch import nn


def differences(state, model):
    """Compare a checkpoint with a model: names on one side only, other shapes."""
    own = model.state_dict()
    for key in own.keys() | state.keys():
        there = tuple(state[key].shape) if key in state else "missing"
        here = tuple(own[key].shape) if key in own else "missing"
        if there != here:
            yield f"{key}: {there} in the checkpoint, {here} in the model"


checkpoint = nn.Sequential(nn.Embedding(500, 16), nn.LSTM(16, 32), nn.Linear(32, 4))
model = nn.Sequential(nn.Embedding(500, 16), nn.LSTM(16, 64), nn.Linear(64, 4))
for line in sorted(differences(checkpoint.state_dict(), model)):
    print(line)
