import logging
import tempfile
from pathlib import Path

import ray
import torch
from ray import tune
from ray.tune.schedulers import ASHAScheduler
from ray.tune.search.optuna import OptunaSearch
from sklearn.datasets import load_digits
from torch import nn

logging.disable(logging.WARNING)  # dated lines of Ray and Optuna
EPOCHS = 8


def network(config):
    return nn.Sequential(
        nn.Linear(64, config["width"]),
        nn.ReLU(),
        nn.Dropout(config["dropout"]),
        nn.Linear(config["width"], 10),
    ).double()  # so that rounding, which differs between CPUs, changes no decision


@torch.no_grad()
def accuracy(model, x, y):
    return (model.eval()(x).argmax(1) == y).float().mean().item()


def train(config, data):
    """One trial, in a process of its own."""
    torch.manual_seed(0)
    x, y = data
    model = network(config)
    optimizer = torch.optim.SGD(model.parameters(), lr=config["lr"], momentum=0.9)
    for _ in range(EPOCHS):
        model.train()
        for rows in torch.randperm(1000).split(20):
            loss = nn.functional.cross_entropy(model(x[rows]), y[rows])
            optimizer.zero_grad()
            loss.backward()
            optimizer.step()
        score = accuracy(model, x[1000:1400], y[1000:1400])
        with tempfile.TemporaryDirectory() as folder:
            torch.save(model.state_dict(), Path(folder, "model.pt"))
            checkpoint = tune.Checkpoint.from_directory(folder)  # Ray copies it
            tune.report({"accuracy": score}, checkpoint=checkpoint)


images, digits = load_digits(return_X_y=True)  # 1797 of 8 by 8 pixels
torch.manual_seed(0)
mixed = torch.randperm(len(images))
x = torch.tensor(images)[mixed] / 16
y = torch.tensor(digits)[mixed]

ray.init(num_cpus=1, include_dashboard=False, log_to_driver=False)
tuner = tune.Tuner(
    tune.with_resources(tune.with_parameters(train, data=(x, y)), {"cpu": 1}),
    param_space={
        "lr": tune.loguniform(1e-4, 1),
        "width": tune.choice([8, 32, 128]),
        "dropout": tune.uniform(0, 0.6),
    },
    tune_config=tune.TuneConfig(
        metric="accuracy",
        mode="max",
        num_samples=10,
        search_alg=OptunaSearch(seed=0),
        scheduler=ASHAScheduler(max_t=EPOCHS, grace_period=1, reduction_factor=4),
        max_concurrent_trials=1,  # so that the output repeats; more is faster
        reuse_actors=True,  # the next trial in the same process: torch is loaded there
    ),
    run_config=tune.RunConfig(name="digits", verbose=0),
)
results = tuner.fit()
ray.shutdown()

print("ended  lr      width  dropout  epochs  accuracy")
for one in results:  # in the order in which they began
    epochs, config = one.metrics["training_iteration"], one.config
    print(
        f"{'whole' if epochs == EPOCHS else 'early'}  {config['lr']:.4f}"
        f"  {config['width']:5}  {config['dropout']:7.2f}  {epochs:6}"
        f"  {one.metrics['accuracy']:.2f}"
    )
print()
done = sum(one.metrics["training_iteration"] for one in results)
print("failed:", results.num_errors, "of", len(results))
print("epochs:", done, "of", EPOCHS * len(results))

best = results.get_best_result()
print(f"best rate: {best.config['lr']:.3f}")
model = network(best.config)
with best.checkpoint.as_directory() as folder:
    model.load_state_dict(torch.load(Path(folder, "model.pt")))
print(f"validation accuracy: {accuracy(model, x[1000:1400], y[1000:1400]):.2f}")
print(f"test accuracy: {accuracy(model, x[1400:], y[1400:]):.2f}")

# Proof: bad trials are stopped, good ones are not, and the checkpoint is the best's
lasting = [one for one in results if one.metrics["training_iteration"] == EPOCHS]
assert done < EPOCHS * len(results) * 0.6
assert best in lasting
assert accuracy(model, x[1000:1400], y[1000:1400]) == best.metrics["accuracy"] > 0.95
