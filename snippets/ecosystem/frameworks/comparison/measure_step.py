import os

os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})  # one core for all

from time import perf_counter

import jax
import jax.numpy as jnp
import numpy as np
import tensorflow as tf
import torch

rng = np.random.default_rng(0)
layers = [rng.normal(size=(64, 64)).astype("float32") / 8 for _ in range(8)]
batch = rng.normal(size=(32, 64)).astype("float32")
torch_weights = [torch.tensor(w, requires_grad=True) for w in layers]
tf_weights, jax_weights = (
    [tf.Variable(w) for w in layers],
    [jnp.asarray(w) for w in layers],
)
torch_batch, tf_batch, jax_batch = (
    torch.tensor(batch),
    tf.constant(batch),
    jnp.asarray(batch),
)


def torch_step():
    x = torch_batch
    for w in torch_weights:
        x = torch.tanh(x @ w)
    return torch.autograd.grad((x**2).mean(), torch_weights)


def tensorflow_step():
    x = tf_batch
    with tf.GradientTape() as tape:
        for w in tf_weights:
            x = tf.tanh(x @ w)
        loss = tf.reduce_mean(x**2)
    return tape.gradient(loss, tf_weights)


def jax_loss(weights, x):
    for w in weights:
        x = jnp.tanh(x @ w)
    return (x**2).mean()


def milliseconds(step, *inputs):
    jax.block_until_ready(step(*inputs))  # the first call compiles
    times = []
    for _ in range(20):
        start = perf_counter()
        jax.block_until_ready(step(*inputs))  # JAX returns before it has computed
        times.append(perf_counter() - start)
    return 1000 * min(times)


gradients = jax.grad(jax_loss)
times = {
    "PyTorch": [milliseconds(torch_step)],
    "TensorFlow": [
        milliseconds(tensorflow_step),
        milliseconds(tf.function(tensorflow_step)),
    ],
    "JAX": [
        milliseconds(one, jax_weights, jax_batch)
        for one in (gradients, jax.jit(gradients))
    ],
}
print("framework    eager  compiled")
for name, (eager, *compiled) in times.items():
    print(f"{name:10}  {eager:6.2f}  {compiled[0] if compiled else float('nan'):8.2f}")

# Proof: the gradients are those of torch, and compiling helps where it was measured
for others in (tensorflow_step(), jax.jit(gradients)(jax_weights, jax_batch)):
    for mine, other in zip(torch_step(), others, strict=True):
        np.testing.assert_allclose(mine, other, rtol=1e-3, atol=1e-6)
for name in ("TensorFlow", "JAX"):
    assert times[name][1] < times[name][0]
