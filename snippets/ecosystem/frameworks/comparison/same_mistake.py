import os

os.environ["KERAS_BACKEND"] = "torch"

import re

import jax.numpy as jnp
import keras
import numpy as np
import tensorflow as tf
import torch

patients = np.ones((8, 5), "float32")  # five features, and weights for four
weights = np.ones((4, 3), "float32")

runs = {
    "torch": lambda: torch.nn.Linear(4, 3)(torch.from_numpy(patients)),
    "TensorFlow": lambda: tf.constant(patients) @ weights,
    "tf.function": lambda: tf.function(lambda x, w: x @ w)(patients, weights),
    "JAX": lambda: jnp.asarray(patients) @ weights,
    "Keras": lambda: keras.Sequential([keras.Input((4,)), keras.layers.Dense(3)])(
        patients
    ),
}
messages = {}
for name, run in runs.items():
    try:
        run()
    except Exception as error:
        messages[name] = re.sub(r"\x1b\[\d+m", "", str(error))  # no bold
        (told,) = re.findall(
            r"^.*(?:mat1|In\[0\]|ValueError:|got|Input 0).*$", messages[name], re.M
        )
        print(
            f"{name}, {type(error).__name__}:",
            told.strip().removeprefix("ValueError: "),
        )

# Proof: each refuses, and each names a size of the data
assert list(messages) == list(runs)
assert "(8x5 and 4x3)" in messages["torch"]
assert "In[0]: [8,5]" in messages["TensorFlow"]
assert "input shapes: [8,5], [4,3]" in messages["tf.function"]
assert "(5,) and (4,)" in messages["JAX"]
assert "shape (8, 5)" in messages["Keras"]
