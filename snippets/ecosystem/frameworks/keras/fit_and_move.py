import os
import subprocess
import sys

os.environ["KERAS_BACKEND"] = "torch"  # before keras is imported

import keras
import numpy as np
from keras import layers

keras.utils.set_random_seed(0)
random = np.random.default_rng(2)
centres = random.normal(0, 0.4, (3, 20))  # three kinds, 20 measurements of each


def sample(count: int) -> tuple[np.ndarray, np.ndarray]:
    kinds = random.integers(3, size=count)
    measured = centres[kinds] + random.normal(size=(count, 20))
    return measured.astype("float32"), kinds


train, validation, test = sample(100), sample(500), sample(500)
model = keras.Sequential(
    [
        keras.Input((20,)),
        layers.Dense(64, activation="tanh"),
        layers.Dense(3),  # logits
    ]
)
model.compile(
    optimizer=keras.optimizers.Adam(0.01),
    loss=keras.losses.SparseCategoricalCrossentropy(from_logits=True),
    metrics=["accuracy"],
)
history = model.fit(
    *train,
    epochs=50,
    batch_size=50,
    validation_data=validation,
    validation_batch_size=500,
    callbacks=[
        keras.callbacks.ModelCheckpoint("best.keras", save_best_only=True),
        keras.callbacks.EarlyStopping(patience=4, restore_best_weights=True),
    ],
    verbose=0,
).history

print("epoch  training  validation")
losses = zip(history["loss"], history["val_loss"], strict=True)
for epoch, (training, held_out) in enumerate(losses, 1):
    print(f"{epoch:5}  {training:8.2f}  {held_out:10.2f}")
print()
loss, _ = model.evaluate(*validation, batch_size=500, verbose=0)
print(f"validation loss of the model after fit: {loss:.2f}")

measured, kinds = test
np.save("measured.npy", measured)
here = model.predict(measured, batch_size=500, verbose=0)
LOAD = """
import keras, numpy

model = keras.saving.load_model("best.keras", compile=False)
measured = numpy.load("measured.npy")
numpy.save("there.npy", model.predict(measured, batch_size=500, verbose=0))
print("loaded on", keras.backend.backend())
"""
chosen = os.environ | {"KERAS_BACKEND": "jax"}  # another process, another backend
subprocess.run([sys.executable, "-c", LOAD], env=chosen, check=True)
there = np.load("there.npy")
for name, logits in {"torch": here, "jax": there}.items():
    print(f"test accuracy on {name}: {(logits.argmax(-1) == kinds).mean():.1%}")
print(f"logits up to {abs(here).max():.1f}")
print(f"largest difference {abs(here - there).max():.4f}")

# Proof: fit stopped early, kept the best epoch, and JAX answers the same
assert len(history["loss"]) < 50
assert abs(loss - min(history["val_loss"])) < 1e-4
np.testing.assert_allclose(here, there, atol=1e-4)
