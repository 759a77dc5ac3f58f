import json
import logging
import tempfile
from pathlib import Path

import ray
from ray import tune

logging.disable(logging.ERROR)  # the tracebacks of the trials
Path("labels.csv").write_text("cat,dog\n")


def train(config):
    start = 0
    if checkpoint := tune.get_checkpoint():  # this trial goes on
        with checkpoint.as_directory() as folder:
            start = json.loads(Path(folder, "state.json").read_text())["epoch"] + 1
    if config["fault"] == "relative path":
        Path("labels.csv").read_text()
    for epoch, accuracy in enumerate([0.5, 0.9, 0.8][start:], start):
        with tempfile.TemporaryDirectory() as folder:
            Path(folder, "state.json").write_text(json.dumps({"epoch": epoch}))
            checkpoint = tune.Checkpoint.from_directory(folder)
            metrics = {
                "epoch": epoch,
                "accuracy": accuracy - len(config["fault"]) / 100,
            }
            tune.report(metrics, checkpoint=checkpoint)
        if config["fault"] == "once" and epoch == start == 0:
            raise RuntimeError("the machine was taken away")


def search(faults, **settings):
    return tune.Tuner(
        tune.with_resources(train, {"cpu": 1}),
        param_space={"fault": tune.grid_search(faults)},
        tune_config=tune.TuneConfig(reuse_actors=True, **settings),  # starts sooner
        run_config=tune.RunConfig(
            verbose=0, failure_config=tune.FailureConfig(max_failures=1)
        ),
    ).fit()


ray.init(num_cpus=1, include_dashboard=False, log_to_driver=False)
results = search(["", "once", "relative path"])
try:
    search([""], metric="loss", mode="min")  # which train() does not report
except tune.TuneError as error:
    cause = str(error).split("ValueError: ")[1].split(". ")[0]  # after its traceback
    print(f"{type(error).__name__}: {cause}")
ray.shutdown()

print("trials:", len(results), "failed:", results.num_errors)
for one in results:
    epochs = [] if one.error else list(one.metrics_dataframe["epoch"])
    last = str(one.error).strip().splitlines()[-1].split(" '")[0]
    print(f"fault {one.config['fault']!r}: epochs {epochs}, error {last}")
try:
    results.get_best_result(metric="loss", mode="min")
except RuntimeError as error:
    print(f"RuntimeError: {str(error).splitlines()[0]}")

most, least = (results.get_best_result("accuracy", mode) for mode in ("max", "min"))
print("best by max:", most.config, "by min:", least.config)
print("accuracy of the best:", most.metrics["accuracy"])
print("highest on the way:", most.metrics_dataframe["accuracy"].max())
for name, checkpoint in (
    ("last", most.checkpoint),
    ("best", most.get_best_checkpoint("accuracy", "max")),
):
    with checkpoint.as_directory() as folder:
        print(f"epoch of the {name} checkpoint:", end=" ")
        print(json.loads(Path(folder, "state.json").read_text())["epoch"])

# Proof: the interrupted trial went on, and the failed one is the only one
assert [bool(one.error) for one in results] == [False, False, True]
assert list(results[1].metrics_dataframe["epoch"]) == [0, 1, 2]
