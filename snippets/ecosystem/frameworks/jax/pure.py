import jax
import jax.numpy as jnp
import numpy as np

notes = []


@jax.jit
def mean_square(x):
    notes.append("traced")  # a side effect: only while it is traced
    return jnp.mean(x**2)


for _ in range(3):
    mean_square(jnp.ones(4))
assert notes == ["traced"]
print("three calls, side effects of one:", len(notes))

weights = jnp.zeros(3)
try:
    weights[0] = 1.0
except TypeError as error:
    print(f"TypeError: {str(error).split('.')[0]}")
changed = weights.at[0].set(1.0)
assert weights[0] == 0
np.testing.assert_array_equal(changed, [1, 0, 0])

per_sample = jax.vmap(jax.grad(lambda w, x: w @ x), in_axes=(None, 0))
rows = jnp.arange(6.0).reshape(2, 3)
np.testing.assert_array_equal(per_sample(changed, rows), rows)
print("a gradient for each sample:", per_sample(changed, rows).shape)
