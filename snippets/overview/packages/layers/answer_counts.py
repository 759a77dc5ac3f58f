from torch import nn


def weights(layer):
    return sum(weight.numel() for weight in layer.parameters())


counts = {
    "Conv2d": weights(nn.Conv2d(3, 16, kernel_size=5)),
    "Conv2d, groups=3": weights(nn.Conv2d(3, 15, kernel_size=5, groups=3)),
    "LSTM": weights(nn.LSTM(8, 16)),
    "attention, 1 head": weights(nn.MultiheadAttention(16, 1)),
    "attention, 4 heads": weights(nn.MultiheadAttention(16, 4)),
    "BatchNorm1d": weights(nn.BatchNorm1d(16)),
}
for name, count in counts.items():
    print(f"{name}: {count}")

# Proof: by hand
assert counts["Conv2d"] == 16 * 3 * 5 * 5 + 16
assert counts["Conv2d, groups=3"] == 15 * 1 * 5 * 5 + 15
assert counts["LSTM"] == 4 * (16 * 8 + 16 * 16 + 16 + 16)
assert counts["attention, 1 head"] == counts["attention, 4 heads"] == 4 * (16 * 16 + 16)
assert counts["BatchNorm1d"] == 16 + 16
