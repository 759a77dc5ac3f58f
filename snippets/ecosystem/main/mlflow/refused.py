import tempfile
from pathlib import Path

import mlflow
import torch
from torch import nn

folder = tempfile.TemporaryDirectory()
mlflow.set_tracking_uri(f"sqlite:///{folder.name}/mlflow.db")
files = Path(folder.name, "files").as_uri()
mlflow.set_experiment(
    experiment_id=mlflow.create_experiment("refused", artifact_location=files)
)
torch.manual_seed(0)
model = nn.Sequential(nn.Linear(2, 2), nn.Dropout())  # in training mode
x = torch.ones(5, 2)


def log(**settings):
    return mlflow.pytorch.log_model(
        model, name="model", pip_requirements=["torch"], **settings
    )


def attempt(what, *arguments):
    try:
        what(*arguments)
    except Exception as error:
        first = str(error).split("\n")[0].split(". It must be")[0]
        print(f"{type(error).__name__}: {first.replace(run.info.run_id, '<id>')}")


with mlflow.start_run() as run:
    mlflow.log_param("epochs", 10)
    attempt(mlflow.log_param, "epochs", 20)
    attempt(log)

    one_row = mlflow.pytorch.load_model(log(input_example=x[:1].numpy()).model_uri)
    attempt(one_row, x)

    two_rows = mlflow.pytorch.load_model(log(input_example=x[:2].numpy()).model_uri)
    attempt(two_rows.eval)
    answers = two_rows(torch.ones(1000, 2))
    dropped = (answers == 0).float().mean().item()
    print(f"outputs that dropout sets to 0 after loading: {dropped:.1f}")

    kept = mlflow.pytorch.load_model(log(serialization_format="pickle").model_uri)
    print("kept as a pickle:", type(kept).__name__)

# Proof: the graph goes on dropping, the pickle is the model, and the parameter stayed
exact = model.eval()(x)
torch.testing.assert_close(answers.abs().amax(0), 2 * exact[0].abs())
assert 0.4 < dropped < 0.6
torch.testing.assert_close(kept.eval()(x), exact)
assert mlflow.get_run(run.info.run_id).data.params == {"epochs": "10"}
assert one_row(x[:1]).shape == (1, 2)
folder.cleanup()
