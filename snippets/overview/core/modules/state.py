import torch
from torch import nn


def genre_classifier(genres=4):
    layers = [nn.Linear(20, 32), nn.BatchNorm1d(32), nn.ReLU(), nn.Dropout(0.5)]
    return nn.Sequential(*layers, nn.Linear(32, genres))


torch.manual_seed(0)
trained, songs = genre_classifier(), torch.randn(64, 20) + 3
for mode in (True, False):
    trained.train(mode)  # eval() is train(False)
    with torch.no_grad():  # recording is off; dropout and the running mean are not
        difference = (trained(songs) - trained(songs)).abs().max().item()
    seen = trained[1].num_batches_tracked.item()
    print(f"training {mode}: calls differ by {difference:.2f}, BatchNorm saw {seen}")

restored = genre_classifier()
restored.load_state_dict(trained.state_dict())  # weights and buffers, not the mode
modes = {"trained": trained.training, "restored": restored.training}
print("training:", modes)

other = genre_classifier(genres=9)
backbone = {k: v for k, v in trained.state_dict().items() if not k.startswith("4.")}
result = other.load_state_dict(backbone, strict=False)
print("not loaded:", result.missing_keys, "not wanted:", result.unexpected_keys)

# Proof: eval() repeats itself, and the copy predicts the same in the same mode.
assert (difference, seen) == (0, 2)
assert modes == {"trained": False, "restored": True}
torch.testing.assert_close(restored.eval()(songs), trained(songs))
assert result.missing_keys == ["4.weight", "4.bias"]
