from torch import nn


def recurrent_in_eval(model):
    """Names of the recurrent layers in eval mode: cuDNN has no gradients for them."""
    return [
        name
        for name, part in model.named_modules()
        if isinstance(part, nn.RNNBase) and not part.training
    ]


model = nn.ModuleDict({"encoder": nn.LSTM(6, 8), "decoder": nn.GRU(8, 8)})
for epoch in range(2):
    print(f"epoch {epoch}: {recurrent_in_eval(model)}")
    model.decoder.eval()  # a sampling helper that does not put it back
