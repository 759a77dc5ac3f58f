import os

os.environ["KERAS_BACKEND"] = "jax"  # predict() is compiled there; on torch it is not

import keras
import numpy as np
from keras import ops


class Clip(keras.Model):
    def call(self, gradient):
        norm = ops.norm(gradient)
        return gradient / norm if norm > 1 else gradient


class ClipInGraph(keras.Model):
    def call(self, gradient):
        norm = ops.norm(gradient)
        return ops.cond(norm > 1, lambda: gradient / norm, lambda: gradient)


small, large = np.array([[0.3, 0.4]], "float32"), np.array([[3, 4]], "float32")
print("called:", Clip()(small)[0], Clip()(large)[0])
try:
    Clip().predict(large, verbose=0)
except Exception as error:
    refused = error
print("if, in predict():", type(refused).__name__)
model = ClipInGraph()
answers = [model.predict(vector, verbose=0)[0] for vector in (small, large)]
print("cond, in predict():", *answers)

# Proof: the clipped vectors
np.testing.assert_allclose(answers, [[0.3, 0.4], [0.6, 0.8]], rtol=1e-6)
assert "Attempted boolean conversion of traced array" in str(refused), refused
