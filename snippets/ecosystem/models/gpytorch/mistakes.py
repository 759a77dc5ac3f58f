import warnings

import gpytorch
import torch
from gpytorch.kernels import RBFKernel, ScaleKernel

torch.manual_seed(0)


class Curve(gpytorch.models.ExactGP):
    def __init__(self, x, y, likelihood):
        super().__init__(x, y, likelihood)
        self.mean = gpytorch.means.ConstantMean()
        self.kernel = ScaleKernel(RBFKernel())

    def forward(self, x):
        return gpytorch.distributions.MultivariateNormal(self.mean(x), self.kernel(x))


def fit(x: torch.Tensor, y: torch.Tensor) -> Curve:
    likelihood = gpytorch.likelihoods.GaussianLikelihood()
    model = Curve(x, y, likelihood).to(x)
    mll = gpytorch.mlls.ExactMarginalLogLikelihood(likelihood, model)
    optimizer = torch.optim.Adam(model.parameters(), lr=0.1)
    for _ in range(100):
        optimizer.zero_grad()
        (-mll(model(x), y)).backward()
        optimizer.step()
    return model.eval()


def attempt(what: str, model: Curve, x: torch.Tensor) -> None:
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        try:
            print(f"{what}: {model(x).mean[:5].detach().numpy().round(1)}")
        except Exception as error:
            print(f"{what}: {type(error).__name__}: {error}")
    for one in caught:
        print(f"  {one.category.__name__}: {one.message}")


minutes = torch.rand(80).double() * 10
height = torch.sin(minutes) + 0.1 * torch.randn(80).double()
model = fit(minutes, height)
new = torch.linspace(0, 10, 5).double()

print("truth:", torch.sin(new).numpy().round(1))
attempt("eval", model, new)
model.train()
attempt("train", model, new)
print("with the training inputs, whose values are", height[:5].numpy().round(1))
attempt("train", model, minutes)
model.eval()
attempt("eval", model, minutes)

print("unit  lengthscale  error")
for name, per_minute in (("minutes", 1), ("seconds", 60), ("milliseconds", 60_000)):
    model = fit(minutes * per_minute, height)
    error = (model(new * per_minute).mean - torch.sin(new)).square().mean().sqrt()
    print(f"{name}  {model.kernel.base_kernel.lengthscale.item():.1f}  {error:.2f}")

for dtype, size in ((torch.float32, 300), (torch.float32, 1), (torch.float64, 300)):
    x = torch.linspace(0, 1, 500, dtype=dtype)
    y = size * torch.sin(6 * x)
    model = Curve(x, y, gpytorch.likelihoods.GaussianLikelihood()).to(x).eval()
    model.kernel.outputscale, model.likelihood.noise = size**2, 2e-4
    attempt(f"{dtype}, values up to {size}", model, x[:3] + 0.1)

# Proof: the likelihood is a part of the model, so one eval() is enough for both
assert model.likelihood is not None
assert not model.likelihood.training
