import logging
import os
import tempfile

folder = tempfile.TemporaryDirectory()
os.environ["HOME"] = folder.name  # Ray keeps a token for its cluster there

import ray
import torch
from ray import tune
from torch import nn


def train(config):
    """One trial, in another process: everything it needs is in here."""
    torch.manual_seed(0)
    x = torch.randn(600, 2)
    y = (x[:, 0] * x[:, 1] > 0).long()  # two quadrants against the other two
    model = nn.Sequential(nn.Linear(2, 16), nn.ReLU(), nn.Linear(16, 2))
    optimizer = torch.optim.SGD(model.parameters(), lr=config["lr"])
    for _ in range(15):
        for rows in torch.randperm(400).split(20):
            optimizer.zero_grad()
            nn.functional.cross_entropy(model(x[rows]), y[rows]).backward()
            optimizer.step()
        with torch.no_grad():
            right = model(x[400:]).argmax(1) == y[400:]
        tune.report({"accuracy": right.float().mean().item()})


ray.init(
    num_cpus=2,
    include_dashboard=False,
    log_to_driver=False,
    logging_level=logging.ERROR,
    _temp_dir=f"{folder.name}/ray",
)
tuner = tune.Tuner(
    tune.with_resources(train, {"cpu": 1}),
    param_space={"lr": tune.grid_search([0.001, 0.01, 0.3])},
    tune_config=tune.TuneConfig(
        metric="accuracy",
        mode="max",
        reuse_actors=True,  # the next trial in the same process: torch is loaded there
    ),
    run_config=tune.RunConfig(storage_path=f"{folder.name}/results", verbose=0),
)
results = tuner.fit()
ray.shutdown()

assert not results.errors
scores = {one.config["lr"]: one.metrics["accuracy"] for one in results}
best = results.get_best_result()
assert best.config["lr"] == max(scores, key=scores.get) == 0.3
assert scores[0.3] > 0.9 > scores[0.001]  # chance is 0.5
print("trials:", len(results), "errors:", len(results.errors))
print("best rate:", best.config["lr"])
print("reports of its trial:", best.metrics["training_iteration"])
for lr, score in sorted(scores.items()):
    print(f"accuracy with lr={lr}: {score:.2f}")
folder.cleanup()
