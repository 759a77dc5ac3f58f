import os

os.environ["KERAS_BACKEND"] = "torch"

import keras
import torch

torch.manual_seed(0)
layer = keras.layers.Dense(1)
layer.build((None, 3))
assert isinstance(layer, torch.nn.Module), "on this backend a layer is a module"

features = torch.randn(64, 3)
target = features @ torch.tensor([[1.0], [2.0], [-1.0]])
optimizer = torch.optim.Adam(layer.parameters(), lr=0.1)
for _ in range(300):
    optimizer.zero_grad()
    loss = torch.nn.functional.mse_loss(layer(features), target)
    loss.backward()
    optimizer.step()

learnt = [round(value, 2) + 0 for value in layer.kernel.value.flatten().tolist()]
assert learnt == [1, 2, -1]
print("a Keras layer, trained by a torch loop:", learnt)
