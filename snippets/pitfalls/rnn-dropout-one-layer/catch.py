import warnings

from torch import nn

warnings.filterwarnings("ignore")  # as some libraries and notebooks do
model = nn.ModuleDict(
    {
        "encoder": nn.GRU(16, 32, num_layers=2, dropout=0.3),
        "decoder": nn.GRU(16, 32, dropout=0.3),
    }
)
for name, module in model.named_modules():
    if isinstance(module, nn.RNNBase) and module.dropout and module.num_layers == 1:
        print(f"{name}: dropout {module.dropout}, layers {module.num_layers}")
