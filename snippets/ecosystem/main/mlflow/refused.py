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


def refused(what, *arguments):
    try:
        what(*arguments)
    except Exception as error:
        first = str(error).split("\n")[0].split(". It must be")[0]
        print(f"{type(error).__name__}: {first.replace(run.info.run_id, '<id>')}")
    else:
        raise RuntimeError("was not refused")


with mlflow.start_run() as run:
    mlflow.log_param("epochs", 10)
    refused(mlflow.log_param, "epochs", 20)
    refused(log)

    one_row = mlflow.pytorch.load_model(log(input_example=x[:1].numpy()).model_uri)
    refused(one_row, x)

    two_rows = mlflow.pytorch.load_model(log(input_example=x[:2].numpy()).model_uri)
    refused(two_rows.eval)
    dropped = (two_rows(torch.ones(1000, 2)) == 0).float().mean().item()
    print(f"outputs that dropout sets to 0 after loading: {dropped:.1f}")
    assert dropped > 0.4

    kept = log(serialization_format="pickle")
    loaded = mlflow.pytorch.load_model(kept.model_uri).eval()
    torch.testing.assert_close(loaded(x), model.eval()(x))
    print("kept as a pickle:", type(loaded).__name__)
folder.cleanup()
