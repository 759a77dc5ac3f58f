import jax
import jax.numpy as jnp
import numpy as np
from jax import random


def attempt(what: str, call) -> None:
    try:
        print(f"{what}: {call()}")
    except Exception as error:
        print(f"{what}: {type(error).__name__}: {str(error).splitlines()[0]}")


print("-- arrays do not change")
weights = jnp.zeros(3)


def assign():
    weights[0] = 1.0


attempt("weights[0] = 1.0", assign)
weights.at[0].set(1.0)  # its result is lost
print("weights.at[0].set(1.0) alone:", weights)
weights = weights.at[0].set(1.0)
print("weights = weights.at[0].set(1.0):", weights)
print("jnp.arange(3)[10]:", jnp.arange(3)[10])

print("-- keys are not used up")
key = random.key(0)
print("one key, twice:", [f"{random.normal(key):.2f}" for _ in range(2)])
first, second = random.split(key)
print("split:", [f"{random.normal(one):.2f}" for one in (first, second)])

print("-- under jit")
notes = []


@jax.jit
def mean_square(x):
    notes.append(jnp.mean(x))  # a side effect: only while it is traced
    return jnp.mean(x**2)


for _ in range(3):
    mean_square(jnp.ones(4))
print("three calls, side effects of one:", len(notes))
attempt("the noted value", lambda: notes[0] + 1)
relu = jax.jit(lambda x: x if x > 0 else 0.0)
attempt("if x > 0", lambda: relu(1.0))
attempt("where", lambda: jax.jit(lambda x: jnp.where(x > 0, x, 0.0))(1.0))
zeros = jax.jit(lambda count: jnp.zeros(count))
attempt("zeros(count)", lambda: zeros(3))
static = jax.jit(lambda count: jnp.zeros(count), static_argnums=0)
attempt("static_argnums", lambda: static(3))
attempt("float(x)", lambda: jax.jit(lambda x: float(x) + 1)(1.0))
attempt("x[x > 0]", lambda: jax.jit(lambda x: x[x > 0])(jnp.ones(3)))

print("-- 64 bits")
print("jnp.asarray of a float64:", jnp.asarray(np.ones(2)).dtype)
print("asked for:", jnp.ones(2, dtype="float64").dtype)
with jax.enable_x64(True):
    print("with enable_x64:", jnp.ones(2, dtype="float64").dtype)

# Proof: one trace for three calls; the same key gives the same number
assert len(notes) == 1
assert random.normal(key) == random.normal(key)
assert weights.tolist() == [1, 0, 0]
