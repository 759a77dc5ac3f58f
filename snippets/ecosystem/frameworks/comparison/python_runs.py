import os
import subprocess
import sys


def calls(**options):
    import keras
    import numpy as np

    class Layer(keras.layers.Dense):
        calls = 0

        def call(self, inputs):
            Layer.calls += 1  # a print() here would be seen as often
            return super().call(inputs)

    model = keras.Sequential([keras.Input((4,)), Layer(1)])
    model.compile(loss="mse", **options)
    Layer.calls = 0
    model.fit(np.ones((320, 4)), np.ones(320), batch_size=32, verbose=0)
    return Layer.calls


if len(sys.argv) > 1:
    print(calls(), calls(run_eagerly=True))
else:  # the backend is chosen at import, so each gets a process
    found = {}
    print("backend     steps  by_default  run_eagerly")
    for backend in ("torch", "jax", "tensorflow"):
        chosen = os.environ | {"KERAS_BACKEND": backend}
        command = [sys.executable, __file__, "one"]
        counts = subprocess.check_output(command, env=chosen, text=True)
        found[backend] = [int(count) for count in counts.split()]
        print(f"{backend:10}  {10:5}  {found[backend][0]:10}  {found[backend][1]:11}")

# Proof: on torch each step runs Python, elsewhere a few traces do, unless told to
if len(sys.argv) == 1:
    assert found["torch"][0] >= 10
    assert max(found["jax"][0], found["tensorflow"][0]) <= 3
    assert min(eagerly for _, eagerly in found.values()) >= 10
