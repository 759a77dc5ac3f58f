import pyro
import pyro.distributions as dist
import torch
from pyro.infer import SVI, JitTrace_ELBO, Predictive
from pyro.infer.autoguide import AutoMultivariateNormal
from pyro.optim import ClippedAdam

pyro.set_rng_seed(0)

# Twelve schools, few pupils in some: how many points does an hour of practice bring?
pupils = torch.tensor([3, 3, 4, 4, 5, 6, 8, 10, 15, 20, 30, 40])
school = torch.repeat_interleave(torch.arange(12), pupils)
true_gain = 5 + 2 * torch.randn(12)
hours = 4 * torch.rand(len(school)) - 2  # more or fewer than usual
points = true_gain[school] * hours + 4 * torch.randn(len(school))


def model(school, hours, points=None):
    mean = pyro.sample("mean", dist.Normal(0.0, 10.0))
    spread = pyro.sample("spread", dist.HalfNormal(5.0))
    noise = pyro.sample("noise", dist.HalfNormal(10.0))
    with pyro.plate("schools", 12):
        gain = pyro.sample("gain", dist.Normal(mean, spread))
    with pyro.plate("pupils", len(school)):
        return pyro.sample(
            "points", dist.Normal(gain[school] * hours, noise), obs=points
        )


pyro.clear_param_store()
guide = AutoMultivariateNormal(model)
steps = 1000
optimizer = ClippedAdam({"lr": 0.1, "lrd": 0.02 ** (1 / steps)})  # ends at 0.002
svi = SVI(model, guide, optimizer, JitTrace_ELBO(ignore_jit_warnings=True))
print("step  loss")
for step in range(1, steps + 1):
    loss = svi.step(school, hours, points)
    if step in (1, 10, 100, 1000):
        print(f"{step:4}  {loss:.0f}")

sites = ["mean", "spread", "noise", "gain"]
posterior = Predictive(model, guide=guide, num_samples=2000, return_sites=sites)
draws = posterior(school, hours)
ends = torch.tensor([0.05, 0.95])
for name, truth in (("mean", 5), ("spread", 2), ("noise", 4)):
    low, high = draws[name].quantile(ends).tolist()
    print(f"{name}: {low:.1f} to {high:.1f}, in truth {truth}")

gain = draws["gain"].view(2000, 12)
low, high = gain.quantile(ends, dim=0)
sums = (
    torch.zeros(12).index_add(0, school, values)
    for values in (hours * points, hours**2)
)
alone = torch.div(*sums)  # least squares, each school for itself
print("pupils  truth  alone  together  low  high")
for row in zip(pupils, true_gain, alone, gain.mean(0), low, high, strict=True):
    print("{:6}  {:5.1f}  {:5.1f}  {:8.1f}  {:3.1f}  {:4.1f}".format(*row))
errors = [(one - true_gain).square().mean().sqrt() for one in (alone, gain.mean(0))]
print("typical error: alone {:.1f}, together {:.1f}".format(*errors))

# Proof: partial pooling is better, and the intervals hold most of the truths
assert errors[1] < errors[0]
assert ((low < true_gain) & (true_gain < high)).sum() >= 9
