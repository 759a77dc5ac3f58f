import mlflow
import torch
from torch import nn

torch.manual_seed(0)
x = torch.randn(1000, 2)
y = (x[:, 0] * x[:, 1] > 0).long()  # two quadrants against the other two
mlflow.set_tracking_uri("sqlite:///mlflow.db")  # or a server's address
mlflow.set_experiment("quadrants")


@torch.no_grad()
def accuracy(model) -> float:
    return (model(x[800:]).argmax(1) == y[800:]).float().mean().item()


for lr in (0.001, 0.01):
    model = nn.Sequential(nn.Linear(2, 32), nn.ReLU(), nn.Linear(32, 2))
    optimizer = torch.optim.Adam(model.parameters(), lr=lr)
    with mlflow.start_run(run_name=f"lr {lr}"):
        mlflow.log_params({"lr": lr, "hidden": 32})
        for epoch in range(12):
            for rows in torch.randperm(800).split(50):
                loss = nn.functional.cross_entropy(model(x[rows]), y[rows])
                optimizer.zero_grad()
                loss.backward()
                optimizer.step()
            mlflow.log_metric("accuracy", accuracy(model), step=epoch)
        mlflow.pytorch.log_model(
            model.eval(),
            name="model",
            registered_model_name="quadrants",  # a new version of it
            input_example=x[:2].numpy(),  # two rows or more
            pip_requirements=["torch"],  # or it starts Pythons to find them out
        )

# Another program, another day: which runs are there, and how did they go?
client = mlflow.MlflowClient()
runs = mlflow.search_runs(order_by=["metrics.accuracy DESC"])
columns = ["tags.mlflow.runName", "params.lr", "metrics.accuracy"]
print(runs[columns].round(2).to_string(index=False))
print()
curves = [client.get_metric_history(run, "accuracy") for run in runs["run_id"]]
print("epoch", *(f"lr={lr}" for lr in runs["params.lr"]))
for points in zip(*curves, strict=True):
    print(points[0].step, *(f"{point.value:.2f}" for point in points))
print()

# The registry: a server loads the champion, and need not know which version it is.
versions = {one.run_id: one.version for one in client.search_model_versions()}
for run in runs["run_id"]:  # first the best, then a step back
    client.set_registered_model_alias("quadrants", "champion", versions[run])
    loaded = mlflow.pytorch.load_model("models:/quadrants@champion")
    print(f"champion is version {versions[run]}: accuracy {accuracy(loaded):.2f}")
print("class:", type(model).__name__, "loaded:", type(loaded).__name__)
for address in ("models:/quadrants@challenger", "models:/quadrants/Production"):
    try:
        mlflow.pytorch.load_model(address)
    except mlflow.MlflowException as error:
        print(f"{address}: MlflowException: {error}")

# Proof: the best run's model comes back, and its curve is what was logged
best = mlflow.pytorch.load_model(f"models:/quadrants/{versions[runs['run_id'][0]]}")
torch.testing.assert_close(best(x), model(x))
assert runs["params.lr"][0] == "0.01"  # text
assert curves[0][-1].value == accuracy(model) > 0.9  # chance is 0.5
