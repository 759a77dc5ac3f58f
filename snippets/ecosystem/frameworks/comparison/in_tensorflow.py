import numpy as np
import tensorflow as tf

rng = np.random.default_rng(0)
sensors = rng.normal(size=(200, 2)).astype("float32")
power = sensors @ np.array([[3.0], [-2.0]], "float32") + 1

inputs, targets = tf.constant(sensors), tf.constant(power)
weights, bias = tf.Variable(tf.zeros((2, 1))), tf.Variable(tf.zeros(1))


@tf.function  # traced into a graph at the first call
def step(rate):
    with tf.GradientTape() as tape:
        loss = tf.reduce_mean((inputs @ weights + bias - targets) ** 2)
    by_weights, by_bias = tape.gradient(loss, [weights, bias])
    weights.assign_sub(rate * by_weights)
    bias.assign_sub(rate * by_bias)


for _ in range(200):
    step(tf.constant(0.1))

found = weights.numpy().ravel()
np.testing.assert_allclose([*found, bias.numpy()[0]], [3, -2, 1], atol=1e-3)
print(f"weights {found[0]:.2f} {found[1]:.2f}, bias {bias.numpy()[0]:.2f}")
