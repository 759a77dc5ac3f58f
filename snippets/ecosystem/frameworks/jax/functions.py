import jax
import jax.numpy as jnp
import numpy as np
import torch
from jax import random

torch.manual_seed(0)
rnn = torch.nn.RNN(2, 16, batch_first=True)  # a torch model whose weights move
head = torch.nn.Linear(16, 1)
params = {  # a pytree: arrays in nested dicts, lists and tuples
    "rnn": {name: jnp.from_dlpack(p.detach()) for name, p in rnn.named_parameters()},
    "head": {name: jnp.from_dlpack(p.detach()) for name, p in head.named_parameters()},
}
print("pytree:", jax.tree.map(lambda array: array.shape, params))


def predict(params, sequence):
    """Return the sum that was asked for; of one sequence, shape (steps, 2)."""
    rnn, head = params["rnn"], params["head"]

    def step(hidden, x):
        hidden = jnp.tanh(
            rnn["weight_ih_l0"] @ x
            + rnn["bias_ih_l0"]
            + rnn["weight_hh_l0"] @ hidden
            + rnn["bias_hh_l0"]
        )
        return hidden, None  # the carry, and what is kept of each step

    last, _ = jax.lax.scan(step, jnp.zeros(16), sequence)
    return (head["weight"] @ last + head["bias"])[0]


def loss(params, sequence, target):
    return (predict(params, sequence) - target) ** 2


@jax.jit
def batch(key):
    """Return 64 sequences of numbers, some marked, and the sums of the marked."""
    values, chances = random.uniform(key, (2, 64, 8))
    marked = chances < 0.3
    return jnp.stack([values, marked], -1), jnp.sum(values * marked, -1)


sequences, targets = batch(random.key(1))
# From one sequence to a batch: the loss and the gradients of each, without a loop.
per_sample = jax.jit(jax.vmap(jax.value_and_grad(loss), in_axes=(None, 0, 0)))
ours, gradients = per_sample(params, sequences, targets)
print("gradients of", gradients["head"]["weight"].shape, "for each sample")

outputs, _ = rnn(torch.from_dlpack(sequences))  # torch: gradients of the whole batch
sums = head(outputs[:, -1])[:, 0]
theirs = (sums - torch.from_dlpack(targets)).square()
theirs.mean().backward()
mean = np.asarray(gradients["rnn"]["weight_hh_l0"]).mean(0)
for what, here, there in [
    ("losses", ours, theirs.detach()),
    ("mean gradient of weight_hh_l0", mean, rnn.weight_hh_l0.grad),
]:
    difference = abs(np.asarray(here) - there.numpy()).max()
    print(f"{what}: difference to torch {difference:.4f}")


def train_step(state, key):
    """Train on a new batch; clip the gradient of each sample to norm 1."""
    params, momentum = state
    sequences, targets = batch(key)
    values, gradients = per_sample(params, sequences, targets)
    leaves = jax.tree.leaves(gradients)
    norms = jnp.sqrt(sum(jnp.sum(g.reshape(len(g), -1) ** 2, 1) for g in leaves))
    scale = jnp.minimum(1, 1 / norms)
    clipped = jax.tree.map(lambda g: jnp.tensordot(scale, g, 1) / len(scale), gradients)
    momentum = jax.tree.map(lambda m, g: 0.9 * m + g, momentum, clipped)
    params = jax.tree.map(lambda p, m: p - 0.05 * m, params, momentum)
    return (params, momentum), (jnp.mean(values), jnp.mean(norms > 1))


@jax.jit
def train(params, key):
    """Run the whole loop as one compiled program."""
    state = params, jax.tree.map(jnp.zeros_like, params)
    return jax.lax.scan(train_step, state, random.split(key, 400))


(trained, _), (losses, clipped) = train(params, random.key(0))
means = np.asarray(losses).reshape(8, 50).mean(1)
print("step  loss")
for index, mean_loss in enumerate(means, 1):
    print(f"{50 * index:4}  {mean_loss:.2f}")
print(f"\nclipped: {np.asarray(clipped).mean():.0%} of the gradients")

# Proof: torch's losses; the mean of the gradients is torch's for the batch; it learned
np.testing.assert_allclose(ours, theirs.detach().numpy(), atol=1e-5)
np.testing.assert_allclose(mean, rnn.weight_hh_l0.grad.numpy(), atol=1e-5)
assert means[-1] < means[0] / 4
