import torch
from torch import nn

torch.manual_seed(0)
layers = {
    "Dropout()": nn.Dropout(),
    "BatchNorm1d(4)": nn.BatchNorm1d(4),
    "InstanceNorm1d(4)": nn.InstanceNorm1d(4),
    "InstanceNorm1d(4, track_running_stats=True)": nn.InstanceNorm1d(
        4, track_running_stats=True
    ),
    "RReLU()": nn.RReLU(),
    "LSTM(8, 8, num_layers=2, dropout=0.5)": nn.LSTM(8, 8, 2, dropout=0.5),
    "TransformerEncoderLayer(8, 2)": nn.TransformerEncoderLayer(8, 2),
    "LayerNorm(8)": nn.LayerNorm(8),
}
signals = torch.randn(16, 4, 8)
for name, layer in layers.items():
    outputs = [layer.train(mode)(signals) for mode in (True, False)]
    train, evaluate = (out[0] if isinstance(out, tuple) else out for out in outputs)
    print(f"{name}: train() and eval() differ by {(train - evaluate).abs().max():.2f}")
