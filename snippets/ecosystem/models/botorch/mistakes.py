import warnings

import torch
from botorch.acquisition import LogExpectedImprovement, qLogExpectedImprovement
from botorch.fit import fit_gpytorch_mll
from botorch.models import SingleTaskGP
from botorch.models.transforms import Normalize
from botorch.optim import optimize_acqf
from gpytorch.mlls import ExactMarginalLogLikelihood

torch.manual_seed(0)
torch.set_default_dtype(torch.float64)
bounds = torch.tensor([[20.0, 0.5], [90.0, 12.0]])  # the lower, then the upper ones
x = bounds[0] + (bounds[1] - bounds[0]) * torch.rand(20, 2)
y = -(((x[:, :1] - 60) / 14) ** 2) - ((x[:, 1:] - 7) / 3) ** 2  # the peak: 60, 7


def attempt(what: str, call) -> None:
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        try:
            print(f"{what}: {call()}")
        except Exception as error:
            print(f"{what}: {type(error).__name__}: {error}")
    for text in {str(one.message): None for one in caught}:
        print(f"  {text}")


def fit(x: torch.Tensor, y: torch.Tensor, **settings) -> SingleTaskGP:
    model = SingleTaskGP(x, y, **settings)
    fit_gpytorch_mll(ExactMarginalLogLikelihood(model.likelihood, model))
    return model


def at_peak(model: SingleTaskGP) -> str:
    peak = torch.tensor([[60.0, 7.0]]).to(model.train_targets)
    return f"at the peak, where 0 is true: {model.posterior(peak).mean.item():.1f}"


scale = {"input_transform": Normalize(d=2, bounds=bounds)}
attempt("as it should be", lambda: at_peak(fit(x, y, **scale)))
attempt("inputs as they are", lambda: at_peak(fit(x, y)))
attempt("float32", lambda: at_peak(fit(x.float(), y.float(), **scale)))
attempt("y of shape (20,)", lambda: at_peak(fit(x, y[:, 0], **scale)))

model = fit(x, y, **scale)
one_by_one = LogExpectedImprovement(model, best_f=y.max())
together = qLogExpectedImprovement(model, best_f=y.max())
grid = bounds[0] + (bounds[1] - bounds[0]) * torch.rand(50, 2)
attempt("50 points", lambda: one_by_one(grid).shape)
attempt("50 points, q version", lambda: together(grid).shape)
attempt("50 points, unsqueezed", lambda: one_by_one(grid.unsqueeze(1)).shape)


def propose(bounds: torch.Tensor) -> list[int]:
    options = {"q": 1, "num_restarts": 2, "raw_samples": 32}
    candidate, _ = optimize_acqf(one_by_one, bounds=bounds, **options)
    return candidate[0].round().long().tolist()


attempt("bounds of the data", lambda: propose(bounds))
attempt("bounds 0 and 1", lambda: propose(torch.tensor([[0.0, 0.0], [1.0, 1.0]])))
attempt("bounds transposed", lambda: propose(bounds.T))

# Proof: scaled by hand, the model is the one that Normalize makes
by_hand = fit((x - bounds[0]) / (bounds[1] - bounds[0]), y)
peak = torch.tensor([[60.0, 7.0]])
scaled = (peak - bounds[0]) / (bounds[1] - bounds[0])
assert abs(by_hand.posterior(scaled).mean - model.posterior(peak).mean) < 0.05
