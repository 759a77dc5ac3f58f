import numpy as np
import torch
from sklearn.datasets import make_classification
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import GridSearchCV, train_test_split
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import StandardScaler
from skorch import NeuralNetClassifier
from torch import nn

x, y = make_classification(
    900,
    8,
    n_informative=4,
    n_redundant=0,
    n_clusters_per_class=4,
    class_sep=1.5,
    random_state=0,
)
x = (x * 10.0 ** np.arange(-3, 5)).astype(np.float32)  # each column in another unit
x, x_test, y, y_test = train_test_split(x, y, test_size=300, random_state=0)


class Net(nn.Module):
    def __init__(self, hidden: int = 16):
        super().__init__()
        self.layers = nn.Sequential(
            nn.Linear(8, hidden),
            nn.ReLU(),
            nn.Linear(hidden, 2),
        )

    def forward(self, x):
        return self.layers(x)


net = NeuralNetClassifier(
    Net,  # the class: each fit builds a new one
    criterion=nn.CrossEntropyLoss,
    optimizer=torch.optim.AdamW,
    max_epochs=20,
    batch_size=64,
    iterator_train__shuffle=True,
    train_split=None,  # the search splits already
    verbose=0,
)
search = GridSearchCV(
    make_pipeline(StandardScaler(), net),
    {
        "neuralnetclassifier__module__hidden": [4, 32],
        "neuralnetclassifier__lr": [0.001, 0.01],
    },
    cv=3,
)
torch.manual_seed(0)
search.fit(x, y)

print("hidden lr mean std")
results = search.cv_results_
for params, mean, std in zip(
    results["params"],
    results["mean_test_score"],
    results["std_test_score"],
    strict=True,
):
    values = {name.rpartition("__")[2]: value for name, value in params.items()}
    row = values["hidden"], values["lr"]
    print(*row, f"{mean:.2f} {std:.2f}")

baseline = make_pipeline(StandardScaler(), LogisticRegression()).fit(x, y)
print(f"test accuracy of the best: {search.score(x_test, y_test):.2f}")
print(f"test accuracy of logistic regression: {baseline.score(x_test, y_test):.2f}")
print("probabilities of one row:", search.predict_proba(x_test[:1]).round(2)[0])

# Proof: the network beats the linear model, and its probabilities are such
assert search.score(x_test, y_test) > baseline.score(x_test, y_test) + 0.1
np.testing.assert_allclose(search.predict_proba(x_test).sum(1), 1, rtol=1e-5)
