import optuna

optuna.logging.set_verbosity(optuna.logging.CRITICAL)  # failed trials are logged, too


def accuracy(trial):
    lr = trial.suggest_float("lr", 1e-4, 1.0, log=True)
    return 1.0 if 0.01 < lr < 0.1 else 0.5


found = []
for settings in ({}, {"direction": "maximize"}):
    study = optuna.create_study(sampler=optuna.samplers.TPESampler(seed=0), **settings)
    study.optimize(accuracy, n_trials=30)
    print(settings, "best accuracy:", study.best_value)
    found.append(study.best_value)
assert found == [0.5, 1.0]


def unstable(trial):
    if trial.suggest_float("lr", 1e-4, 1.0, log=True) > 0.1:
        raise RuntimeError("CUDA out of memory")
    return 0.5


for catch in ((), (RuntimeError,)):
    study = optuna.create_study(sampler=optuna.samplers.TPESampler(seed=0))
    try:
        study.optimize(unstable, n_trials=30, catch=catch)
    except RuntimeError as error:
        print(f"{type(error).__name__}: {error}")
    print("catch:", catch, "trials:", len(study.trials))
assert len(study.trials) == 30  # failed ones are kept, marked as such
