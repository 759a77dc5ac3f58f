import tempfile
from pathlib import Path

import mlflow
import torch
from torch import nn

torch.manual_seed(0)
x = torch.randn(1000, 2)
y = (x[:, 0] * x[:, 1] > 0).long()  # two quadrants against the other two
folder = tempfile.TemporaryDirectory()
mlflow.set_tracking_uri(f"sqlite:///{folder.name}/mlflow.db")  # or a server's address
files = Path(folder.name, "files").as_uri()
mlflow.set_experiment(
    experiment_id=mlflow.create_experiment("quadrants", artifact_location=files)
)

measured = {}
for lr in (0.0001, 0.01):
    model = nn.Sequential(nn.Linear(2, 32), nn.ReLU(), nn.Linear(32, 2))
    optimizer = torch.optim.Adam(model.parameters(), lr=lr)
    with mlflow.start_run():
        mlflow.log_params({"lr": lr, "hidden": 32})
        for epoch in range(20):
            for rows in torch.randperm(800).split(50):
                loss = nn.functional.cross_entropy(model(x[rows]), y[rows])
                optimizer.zero_grad()
                loss.backward()
                optimizer.step()
            with torch.no_grad():
                correct = model(x[800:]).argmax(1) == y[800:]
            accuracy = correct.float().mean().item()
            mlflow.log_metric("accuracy", accuracy, step=epoch)
            measured.setdefault(str(lr), []).append(accuracy)
        mlflow.pytorch.log_model(
            model.eval(),
            name="model",
            input_example=x[:2].numpy(),  # two rows or more
            pip_requirements=["torch"],  # or it starts Pythons to find them out
        )

# Another program, another day: the best run, its curve and its model.
runs = mlflow.search_runs(order_by=["metrics.accuracy DESC"])
best = runs.iloc[0]
curve = mlflow.MlflowClient().get_metric_history(best["run_id"], "accuracy")
assert best["params.lr"] == "0.01"  # text
assert [point.value for point in curve] == measured["0.01"]
assert best["metrics.accuracy"] == measured["0.01"][-1] > 0.9  # chance is 0.5
saved = mlflow.search_logged_models(
    filter_string=f"source_run_id = '{best['run_id']}'", output_format="list"
)[0]
loaded = mlflow.pytorch.load_model(saved.model_uri)
torch.testing.assert_close(loaded(x), model(x))
print("runs:", len(runs), "best lr:", best["params.lr"], "points:", len(curve))
print(f"accuracy of the best: {best['metrics.accuracy']:.2f}")
difference = (loaded(x) - model(x)).abs().max().item()
print(f"largest difference of the loaded model: {difference:.4f}")
print("class:", type(model).__name__, "loaded:", type(loaded).__name__)
folder.cleanup()
