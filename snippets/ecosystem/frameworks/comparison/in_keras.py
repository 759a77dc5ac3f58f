import os

os.environ["KERAS_BACKEND"] = "torch"  # or "jax", or "tensorflow"

import keras
import numpy as np

rng = np.random.default_rng(0)
sensors = rng.normal(size=(200, 2)).astype("float32")
power = sensors @ np.array([[3.0], [-2.0]], "float32") + 1

model = keras.Sequential([keras.Input((2,)), keras.layers.Dense(1)])
model.compile(optimizer=keras.optimizers.SGD(0.1), loss="mse")
model.fit(sensors, power, epochs=200, batch_size=200, verbose=0)

weights, bias = (np.asarray(part).ravel() for part in model.get_weights())
np.testing.assert_allclose([*weights, *bias], [3, -2, 1], atol=1e-3)
print(f"weights {weights[0]:.2f} {weights[1]:.2f}, bias {bias[0]:.2f}")
print("on", keras.backend.backend())
