import jax
import jax.numpy as jnp


def clip(gradient):
    norm = jnp.linalg.norm(gradient)
    return gradient / norm if norm > 1 else gradient


@jax.jit
def clip_in_graph(gradient):
    norm = jnp.linalg.norm(gradient)
    return jax.lax.cond(norm > 1, lambda g: g / norm, lambda g: g, gradient)


small, large = jnp.array([0.3, 0.4]), jnp.array([3.0, 4.0])
print("eager:", clip(small), clip(large))
try:
    jax.jit(clip)(large)
except jax.errors.TracerBoolConversionError as error:
    refused = error
print("if, under jit:", type(refused).__name__)
answers = [clip_in_graph(vector) for vector in (small, large)]
print("cond, under jit:", *answers)

# Proof: both ways give the clipped vectors
for clipped in (answers, [clip(small), clip(large)]):
    assert jnp.allclose(jnp.stack(clipped), jnp.array([[0.3, 0.4], [0.6, 0.8]]))
assert "Attempted boolean conversion of traced array" in str(refused)
