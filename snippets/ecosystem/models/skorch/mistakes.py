import numpy as np
import pandas as pd
import torch
from sklearn.datasets import make_moons
from skorch import NeuralNetClassifier, NeuralNetRegressor
from skorch.callbacks import EarlyStopping
from torch import nn

x, y = make_moons(400, noise=0.1, random_state=0)
x32 = x.astype(np.float32)


class Net(nn.Module):
    def __init__(self, outputs: int = 2):
        super().__init__()
        self.layers = nn.Sequential(nn.Linear(2, 32), nn.ReLU(), nn.Linear(32, outputs))

    def forward(self, x):
        return self.layers(x)


def classifier(**settings) -> NeuralNetClassifier:
    torch.manual_seed(0)
    usual = {"criterion": nn.CrossEntropyLoss, "lr": 0.1, "max_epochs": 20}
    return NeuralNetClassifier(Net, **usual | settings, verbose=0)


def attempt(what: str, call) -> None:
    try:
        print(f"{what}: {call():.2f}")
    except Exception as error:
        print(f"{what}: {type(error).__name__}: {error}")


attempt("float64", lambda: classifier().fit(x, y).score(x, y))
attempt("float32", lambda: classifier().fit(x32, y).score(x32, y))
attempt("int32 target", lambda: classifier().fit(x32, y.astype(np.int32)))

table = pd.DataFrame(x32, columns=["width", "height"])
attempt("a DataFrame", lambda: classifier().fit(table, y))
attempt(
    "its array", lambda: classifier().fit(table.to_numpy(copy=True), y).score(x32, y)
)

net = classifier(criterion=nn.NLLLoss)  # the default of NeuralNetClassifier
attempt("logits and NLLLoss", lambda: net.fit(x32, y).score(x32, y))
attempt("its training loss", lambda: net.history[-1, "train_loss"])

target = x32[:, 0] * x32[:, 1]
for goal in (target, target[:, None]):
    torch.manual_seed(0)
    net = NeuralNetRegressor(
        Net,
        module__outputs=1,
        lr=0.1,
        max_epochs=50,
        batch_size=100,
        train_split=None,
        verbose=0,
    )
    attempt(
        f"R2, target {goal.shape}", lambda n=net, g=goal: n.fit(x32, g).score(x32, g)
    )

stop = {"callbacks": [EarlyStopping()]}
attempt("no split", lambda: classifier(**stop, train_split=None).fit(x32, y))
attempt("default split", lambda: classifier(**stop).fit(x32, y).score(x32, y))
attempt("one underscore", lambda: classifier(module_outputs=2).fit(x32, y))
