import os

os.environ["SCIPY_ARRAY_API"] = "1"  # before SciPy is imported

import torch
from sklearn import config_context
from sklearn.datasets import make_moons
from sklearn.linear_model import LogisticRegression
from sklearn.preprocessing import StandardScaler

points, moon = make_moons(400, noise=0.1, random_state=0)
x, y = torch.tensor(points), torch.tensor(moon)

scaled = StandardScaler().fit_transform(x)
print("by default:", type(scaled).__name__)

with config_context(array_api_dispatch=True):
    scaled = StandardScaler().fit_transform(x)
    predicted = LogisticRegression(solver="lbfgs").fit(scaled, y).predict(scaled)
print(f"array_api_dispatch=True: {type(predicted).__name__} on {predicted.device}")

as_usual = LogisticRegression().fit(StandardScaler().fit_transform(points), moon)
expected = as_usual.predict(StandardScaler().fit_transform(points))
different = (predicted.numpy() != expected).sum()
print("predictions that differ from those for arrays:", different)
assert different == 0
