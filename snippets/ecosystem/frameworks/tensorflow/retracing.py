import tensorflow as tf

traces = []


@tf.function
def scaled(x, factor):
    traces.append(1)  # runs while it is traced, not when it is called
    return x * factor


for factor in (1.0, 2.0, 3.0):
    scaled(tf.ones(4), factor)  # Python numbers are part of the graph
print("traced for three Python numbers:", len(traces))
assert len(traces) == 3

traces.clear()
for factor in (1.0, 2.0, 3.0):
    result = scaled(tf.ones(4), tf.constant(factor))
print("traced for three tensors:", len(traces))
assert len(traces) == 1
assert result.numpy().tolist() == [3, 3, 3, 3]
