import tempfile
from pathlib import Path

import optuna
import torch
from torch import nn

optuna.logging.set_verbosity(optuna.logging.WARNING)  # one line per trial otherwise

torch.manual_seed(0)
x = torch.randn(900, 2)
y = (x[:, 0] * x[:, 1] > 0).long()  # two quadrants against the other two
x_train, x_val, x_test = x.split(300)
y_train, y_val, y_test = y.split(300)


def accuracy(model, inputs, targets):
    with torch.no_grad():
        return (model(inputs).argmax(1) == targets).float().mean().item()


def train(lr, hidden, after_epoch=lambda epoch, model: None):
    torch.manual_seed(0)
    model = nn.Sequential(nn.Linear(2, hidden), nn.ReLU(), nn.Linear(hidden, 2))
    optimizer = torch.optim.SGD(model.parameters(), lr=lr)
    for epoch in range(10):
        for rows in torch.randperm(300).split(30):
            optimizer.zero_grad()
            loss = nn.functional.cross_entropy(model(x_train[rows]), y_train[rows])
            loss.backward()
            optimizer.step()
        after_epoch(epoch, model)
    return model


def objective(trial):
    def report(epoch, model):
        trial.report(accuracy(model, x_val, y_val), epoch)
        if trial.should_prune():
            raise optuna.TrialPruned

    lr = trial.suggest_float("lr", 1e-4, 1.0, log=True)
    hidden = trial.suggest_int("hidden", 2, 64, log=True)
    return accuracy(train(lr, hidden, report), x_val, y_val)


with tempfile.TemporaryDirectory() as folder:
    settings = {
        "study_name": "quadrants",
        "storage": f"sqlite:///{Path(folder, 'trials.db')}",
        "load_if_exists": True,  # the second call goes on where the first stopped
        "direction": "maximize",
        "pruner": optuna.pruners.MedianPruner(n_startup_trials=4, n_warmup_steps=2),
    }
    for seed in (0, 1):
        sampler = optuna.samplers.TPESampler(seed=seed)
        study = optuna.create_study(sampler=sampler, **settings)
        study.optimize(objective, n_trials=10)
    best, trials = study.best_trial, study.trials

states = [trial.state.name for trial in trials]
done = [trial.value for trial in trials if trial.state.name == "COMPLETE"]
assert len(trials) == 20
assert best.value == max(done)
assert states.count("PRUNED") > 0
again = train(**best.params)  # the same seed, so the same model
assert accuracy(again, x_val, y_val) == best.value
found = accuracy(again, x_test, y_test)
guessed = accuracy(train(0.01, 8), x_test, y_test)
assert found > 0.9 > guessed
print("trials:", len(trials), "of them stopped early:", states.count("PRUNED"))
print(f"best validation accuracy: {best.value:.2f} with lr={best.params['lr']:.2f}")
print(f"its test accuracy: {found:.2f}")
print(f"test accuracy with lr=0.01: {guessed:.2f}")
