import jax
import jax.numpy as jnp
import numpy as np

rng = np.random.default_rng(0)
sensors = rng.normal(size=(200, 2)).astype("float32")
power = sensors @ np.array([[3.0], [-2.0]], "float32") + 1


def loss(parameters, inputs, targets):
    weights, bias = parameters
    return jnp.mean((inputs @ weights + bias - targets) ** 2)


@jax.jit  # compiled at the first call
def step(parameters):
    gradients = jax.grad(loss)(parameters, sensors, power)
    return jax.tree.map(lambda p, g: p - 0.1 * g, parameters, gradients)


parameters = (jnp.zeros((2, 1)), jnp.zeros(1))  # a value: each step returns the next
for _ in range(200):
    parameters = step(parameters)

weights, bias = (np.asarray(part).ravel() for part in parameters)
np.testing.assert_allclose([*weights, *bias], [3, -2, 1], atol=1e-3)
print(f"weights {weights[0]:.2f} {weights[1]:.2f}, bias {bias[0]:.2f}")
