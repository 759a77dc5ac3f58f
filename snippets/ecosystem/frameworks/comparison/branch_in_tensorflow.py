import tensorflow as tf


def clip(gradient):
    norm = tf.norm(gradient)
    return gradient / norm if norm > 1 else gradient


small, large = tf.constant([0.3, 0.4]), tf.constant([3.0, 4.0])
print("eager:", clip(small).numpy(), clip(large).numpy())
compiled = tf.function(clip)  # AutoGraph rewrites the `if`
answers = [compiled(vector).numpy() for vector in (small, large)]
print("if, in one graph:", *answers)
print("graphs traced:", compiled.experimental_get_tracing_count())
try:
    tf.function(clip, autograph=False)(large)
except TypeError as error:
    refused = error
print("without AutoGraph:", type(refused).__name__)

# Proof: both ways give the clipped vectors, and one graph served both
for clipped in (answers, [clip(small), clip(large)]):
    tf.debugging.assert_near(tf.stack(clipped), [[0.3, 0.4], [0.6, 0.8]])
assert compiled.experimental_get_tracing_count() == 1
assert isinstance(refused, tf.errors.OperatorNotAllowedInGraphError)
