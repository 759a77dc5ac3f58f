import os

os.environ["KERAS_BACKEND"] = "torch"

import warnings

import jax.numpy as jnp
import keras
import numpy as np
import tensorflow as tf
import torch

doses = np.arange(8, dtype="float32")
predicted = doses[:, None]  # (8, 1) against (8,), and all of it right

losses = {
    "torch": lambda p, t: torch.nn.functional.mse_loss(
        torch.from_numpy(p), torch.from_numpy(t)
    ),
    "TensorFlow": lambda p, t: tf.reduce_mean((tf.constant(p) - t) ** 2),
    "JAX": lambda p, t: jnp.mean((jnp.asarray(p) - t) ** 2),
    "Keras": lambda p, t: keras.losses.MeanSquaredError()(t, p),
}
found = {}
for name, loss in losses.items():
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        found[name] = float(loss(predicted, doses)), len(caught)
    print(f"{name}: loss {found[name][0]}, warnings {found[name][1]}")

# Proof: without the extra dimension each loss is 0; with it the mean over all 64 pairs
assert all(float(loss(doses, doses)) == 0 for loss in losses.values())
pairs = float(((predicted - doses) ** 2).mean())
assert found == {
    "torch": (pairs, 1),
    "TensorFlow": (pairs, 0),
    "JAX": (pairs, 0),
    "Keras": (0, 0),
}
