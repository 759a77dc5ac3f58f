import torch
from botorch.acquisition import qLogNoisyExpectedImprovement
from botorch.fit import fit_gpytorch_mll
from botorch.models import SingleTaskGP
from botorch.models.transforms import Normalize, Standardize
from botorch.optim import optimize_acqf
from botorch.utils.sampling import draw_sobol_samples
from gpytorch.mlls import ExactMarginalLogLikelihood

# Temperature in degrees, hours and pressure in bar, and where each may lie
bounds = torch.tensor([[20.0, 0.5, 1.0], [90.0, 12.0, 8.0]], dtype=torch.float64)
BEST = torch.tensor([62.0, 7.0, 3.0], dtype=torch.float64)
WIDTH = torch.tensor([14.0, 3.0, 1.5], dtype=torch.float64)
START, STEPS, SEEDS = 6, 10, 3


def true_yield(x: torch.Tensor) -> torch.Tensor:
    """Return the yield in percent; nobody can measure it without noise."""
    hill = 90 * torch.exp(-(((x - BEST) / WIDTH) ** 2).sum(-1, keepdim=True) / 2)
    return hill + 5 * torch.sin(x[:, :1] / 5)


def measure(x: torch.Tensor) -> torch.Tensor:
    return true_yield(x) + 3 * torch.randn(len(x), 1, dtype=x.dtype)


def propose(x: torch.Tensor, y: torch.Tensor) -> tuple[torch.Tensor, torch.Tensor]:
    """Return the next experiment, and the one that looks best so far."""
    model = SingleTaskGP(
        x,
        y,
        input_transform=Normalize(d=3, bounds=bounds),
        outcome_transform=Standardize(m=1),
    )
    fit_gpytorch_mll(ExactMarginalLogLikelihood(model.likelihood, model))
    acquisition = qLogNoisyExpectedImprovement(model, X_baseline=x)
    candidate, _ = optimize_acqf(
        acquisition, bounds=bounds, q=1, num_restarts=2, raw_samples=32
    )
    return candidate, x[model.posterior(x).mean.argmax()]


def search(seed: int, clever: bool) -> list[float]:
    torch.manual_seed(seed)
    x = draw_sobol_samples(bounds, n=START, q=1, seed=seed).squeeze(1)
    y, found = measure(x), []
    for _ in range(STEPS):
        if clever:
            new, best = propose(x, y)
        else:
            new = bounds[0] + (bounds[1] - bounds[0]) * torch.rand(1, 3, dtype=x.dtype)
            best = x[y.argmax()]
        found.append(true_yield(best.view(1, -1)).item())
        x, y = torch.cat([x, new]), torch.cat([y, measure(new)])
    return found


random, botorch = (
    torch.tensor([search(seed, clever) for seed in range(SEEDS)])
    for clever in (False, True)
)
print("true yield of the experiment that looks best, mean and worst of the seeds")
print("experiments  random  random_worst  botorch  botorch_worst")
for step in range(0, STEPS, 3):
    row = [f(found[:, step]) for found in (random, botorch) for f in (torch.mean, min)]
    print("{:11}  {:6.0f}  {:12.0f}  {:7.0f}  {:13.0f}".format(START + step, *row))

# Proof: better than at random on average, and not far from the peak of the hill
assert botorch[:, -1].mean() > random[:, -1].mean() + 10
assert botorch[:, -1].mean() > 0.8 * true_yield(BEST.view(1, -1)).item()
