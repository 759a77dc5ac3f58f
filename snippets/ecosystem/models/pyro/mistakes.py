import pyro
import pyro.distributions as dist
import torch
from pyro.infer import SVI, Trace_ELBO
from pyro.infer.autoguide import AutoNormal
from pyro.optim import Adam

pyro.set_rng_seed(0)
heights = 170 + 10 * torch.randn(20)
points = torch.randn(20, 3)


def attempt(what: str, model, *data) -> None:
    pyro.clear_param_store()
    svi = SVI(model, AutoNormal(model), Adam({"lr": 0.1}), Trace_ELBO())
    try:
        print(f"{what}: loss {svi.step(*data):.0f}")
    except Exception as error:
        message = str(error).partition("Trace Shapes")[0].strip()  # a table follows
        print(f"{what}: {type(error).__name__}: {message}")


def without_plate(points):
    center = pyro.sample("center", dist.Normal(torch.zeros(3), 1.0).to_event(1))
    pyro.sample("points", dist.Normal(center, 1.0).to_event(1), obs=points)


def without_event(points):
    center = pyro.sample("center", dist.Normal(torch.zeros(3), 1.0))
    with pyro.plate("data", len(points)):
        pyro.sample("points", dist.Normal(center, 1.0), obs=points)


def right(points):
    center = pyro.sample("center", dist.Normal(torch.zeros(3), 1.0).to_event(1))
    with pyro.plate("data", len(points)):
        pyro.sample("points", dist.Normal(center, 1.0).to_event(1), obs=points)


def one_name(points):
    for _ in range(3):
        pyro.sample("center", dist.Normal(0.0, 1.0))


attempt("no plate", without_plate, points)
attempt("no to_event", without_event, points)
attempt("a name twice", one_name, points)
attempt("plate and to_event", right, points)


def model(heights):
    mean = pyro.sample("mean", dist.Normal(150.0, 50.0))
    with pyro.plate("people", len(heights)):
        pyro.sample("height", dist.Normal(mean, 10.0), obs=heights)


def guide(heights):
    center = pyro.param("center", torch.tensor(150.0))
    pyro.sample("mean", dist.Normal(center, 1.0))


def fit(heights, steps):
    svi = SVI(model, guide, Adam({"lr": 0.5}), Trace_ELBO())
    for _ in range(steps):
        svi.step(heights)
    return f"{pyro.param('center').item():.0f}"


pyro.clear_param_store()
print("center after 200 steps:", fit(heights, 200), "mean:", f"{heights.mean():.0f}")
print("new data, 1 step, store kept:", fit(heights - 100, 1))
pyro.clear_param_store()
print("new data, 1 step, store cleared:", fit(heights - 100, 1))

# Proof: the shapes, as Pyro sees them
trace = pyro.poutine.trace(right).get_trace(points)
assert trace.nodes["points"]["fn"].batch_shape == (20,)
assert trace.nodes["points"]["fn"].event_shape == (3,)
