import logging
import os
import tempfile

folder = tempfile.TemporaryDirectory()
os.environ["HOME"] = folder.name

import ray
from ray import tune


def train(config):
    if config["layers"] == 0:
        raise ValueError("a network has layers")
    tune.report({"loss": 1 / config["layers"]})


ray.init(
    num_cpus=1,
    include_dashboard=False,
    log_to_driver=False,
    logging_level=logging.CRITICAL,
    _temp_dir=f"{folder.name}/ray",
)
logging.getLogger("ray.tune").setLevel(logging.CRITICAL)  # it logs the traceback


def search(layers, **settings):
    return tune.Tuner(
        tune.with_resources(train, {"cpu": 1}),
        param_space={"layers": tune.grid_search(layers)},
        tune_config=tune.TuneConfig(reuse_actors=True, **settings),
        run_config=tune.RunConfig(storage_path=f"{folder.name}/results", verbose=0),
    ).fit()


results = search([0, 1, 4])  # one trial raises, and fit() does not
try:
    search([1], metric="accuracy", mode="max")  # which train() does not report
except tune.TuneError as error:
    cause = str(error).split("ValueError: ")[1].split(". ")[0]  # after its traceback
    print(f"{type(error).__name__}: {cause}")
ray.shutdown()

assert results.num_errors == 1
print("trials:", len(results), "failed:", results.num_errors)
print("of the failed:", str(results.errors[0]).strip().splitlines()[-1])
try:
    results.get_best_result(metric="accuracy", mode="max")
except RuntimeError as error:
    print(f"RuntimeError: {str(error).splitlines()[0]}")

least, most = (results.get_best_result("loss", mode).config for mode in ("min", "max"))
assert least == {"layers": 4}
print("best by min:", least, "by max:", most)
folder.cleanup()
