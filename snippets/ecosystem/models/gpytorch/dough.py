import gpytorch
import torch
from gpytorch.kernels import RBFKernel, ScaleKernel

torch.manual_seed(0)
torch.set_default_dtype(torch.float64)  # float32 is too coarse for many kernels


def rise(x: torch.Tensor) -> torch.Tensor:
    """Return how far a dough rises, in cm, at this temperature after these hours."""
    warmth = torch.exp(-(((x[:, 0] - 28) / 8) ** 2))
    return 10 * warmth * (1 - torch.exp(-x[:, 1] / 2)) - 0.4 * x[:, 1]


def doughs(count: int) -> tuple[torch.Tensor, torch.Tensor]:
    """Return temperature, hours and the volume of the radio, and what was measured."""
    low, high = torch.tensor([15.0, 0.5, 0.0]), torch.tensor([40.0, 8.0, 10.0])
    x = low + (high - low) * torch.rand(count, 3)
    return x, rise(x) + 0.5 * torch.randn(count)


class Dough(gpytorch.models.ExactGP):
    def __init__(self, x, y, likelihood):
        super().__init__(x, y, likelihood)
        self.mean = gpytorch.means.ConstantMean()
        self.kernel = ScaleKernel(RBFKernel(ard_num_dims=x.shape[1]))

    def forward(self, x):
        return gpytorch.distributions.MultivariateNormal(self.mean(x), self.kernel(x))


x, y = doughs(200)
x_mean, x_std, y_mean, y_std = x.mean(0), x.std(0), y.mean(), y.std()
scaled_x, scaled_y = (x - x_mean) / x_std, (y - y_mean) / y_std

likelihood = gpytorch.likelihoods.GaussianLikelihood()
model = Dough(scaled_x, scaled_y, likelihood)
mll = gpytorch.mlls.ExactMarginalLogLikelihood(likelihood, model)
optimizer = torch.optim.Adam(model.parameters(), lr=0.1)  # the likelihood's included
model.train()
for _ in range(150):
    optimizer.zero_grad()
    loss = -mll(model(scaled_x), scaled_y)
    loss.backward()
    optimizer.step()

lengths = model.kernel.base_kernel.lengthscale[0].tolist()
for name, length in zip(["temperature", "hours", "radio"], lengths, strict=True):
    print(f"lengthscale of {name}: {length:.1f}")
print(f"noise: {likelihood.noise.sqrt().item() * y_std:.2f} cm, in truth 0.50 cm")


@torch.no_grad()
def predict(x: torch.Tensor) -> tuple[torch.Tensor, torch.Tensor, torch.Tensor]:
    """Return the mean, the deviation of a measurement, and that of the curve alone."""
    model.eval()
    curve = model((x - x_mean) / x_std)
    measured = likelihood(curve)
    return curve.mean * y_std + y_mean, measured.stddev * y_std, curve.stddev * y_std


new_x, new_y = doughs(1000)
mean, std, curve_std = predict(new_x)
print(f"error on new doughs: {(mean - new_y).square().mean().sqrt():.2f} cm")
print("interval  measured  curve_only")
for z, name in ((0.674, "50%"), (1.282, "80%"), (1.96, "95%")):
    inside, too_few = (
        ((mean - new_y).abs() < z * s).double().mean() for s in (std, curve_std)
    )
    print(f"{name:8}  {inside:8.0%}  {too_few:10.0%}")

hours = torch.arange(1.0, 17.0)
path = torch.stack(
    [torch.full_like(hours, 28), hours, torch.full_like(hours, 5)], dim=1
)
mean, std, _ = predict(path)
print("hours  truth  lower  upper")
for row in zip(hours, rise(path), mean - 1.96 * std, mean + 1.96 * std, strict=True):
    print("{:5.0f}  {:5.1f}  {:5.1f}  {:5.1f}".format(*row))

# Proof: the same prediction from the kernel's matrix, by hand
with torch.no_grad():
    near = model.kernel((path - x_mean) / x_std, scaled_x).to_dense()
    among = model.kernel(scaled_x).to_dense() + likelihood.noise * torch.eye(200)
    weights = torch.linalg.solve(among, scaled_y - model.mean.constant)
    by_hand = (model.mean.constant + near @ weights) * y_std + y_mean
torch.testing.assert_close(mean, by_hand)
