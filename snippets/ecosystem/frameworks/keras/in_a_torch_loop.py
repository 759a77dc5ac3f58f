import os

os.environ["KERAS_BACKEND"] = "torch"

import keras
import torch
from keras import layers


def attempt(what: str, call) -> None:
    try:
        print(f"{what}: {call()}")
    except Exception as error:
        print(f"{what}: {type(error).__name__}: {str(error).splitlines()[0]}")


keras.utils.set_random_seed(0)
features = torch.randn(64, 3)
target = features @ torch.tensor([[1.0], [2.0], [-1.0]])

print("-- a Keras layer in a torch loop")
layer = layers.Dense(1)
attempt("before build", lambda: torch.optim.Adam(layer.parameters(), lr=0.1))
layer.build((None, 3))  # or call it once
optimizer = torch.optim.Adam(layer.parameters(), lr=0.1)
for _ in range(200):
    optimizer.zero_grad()
    loss = torch.nn.functional.mse_loss(layer(features), target)
    loss.backward()
    optimizer.step()
learned = [round(value, 2) + 0 for value in layer.kernel.value.flatten().tolist()]
print("after build:", learned)

print("-- share of values dropped: a Keras layer, a wrapped torch module")
ones = torch.ones(1000)
dropouts = layers.Dropout(0.5), layers.TorchModuleWrapper(torch.nn.Dropout(0.5))
table = {
    "train(), then layer(x)": [one.train()(ones) for one in dropouts],
    "eval(), then layer(x)": [one.eval()(ones) for one in dropouts],
    "layer(x, training=True)": [one(ones, training=True) for one in dropouts],
    "layer(x, training=False)": [one(ones, training=False) for one in dropouts],
}
for what, outputs in table.items():
    shares = [f"{(output == 0).float().mean():.1f}" for output in outputs]
    print(f"{what:24}  {shares[0]}  {shares[1]}")

print("-- a torch module as a Keras layer")
module = torch.nn.Sequential(
    torch.nn.Linear(3, 8), torch.nn.Tanh(), torch.nn.Linear(8, 1)
)
model = keras.Sequential([keras.Input((3,)), layers.TorchModuleWrapper(module)])
model.compile(optimizer=keras.optimizers.Adam(0.05), loss="mse")
before = model.evaluate(features, target, verbose=0)
model.fit(features, target, epochs=15, batch_size=16, verbose=0)
after = model.evaluate(features, target, verbose=0)
print(f"loss before fit {before:.1f}, after {after:.1f}")
model.save("wrapped.keras")
attempt("loaded", lambda: keras.saving.load_model("wrapped.keras"))
again = keras.saving.load_model("wrapped.keras", safe_mode=False)
reloaded = again.evaluate(features, target, verbose=0)
print(f"loss when loaded with safe_mode=False {reloaded:.1f}")

print("-- images of torch, channels first")
batch = torch.randn(8, 3, 32, 32)
print("silently:", tuple(layers.Conv2D(16, 3)(batch).shape))
conv = layers.Conv2D(16, 3)
conv.build((None, 32, 32, 3))
attempt("built for channels last", lambda: conv(batch).shape)
moved = batch.permute(0, 2, 3, 1)
print("permuted:", tuple(conv(moved).shape))
first = layers.Conv2D(16, 3, data_format="channels_first")
print("channels_first:", tuple(first(batch).shape))

print("-- logits or probabilities")
logits, label = torch.tensor([[2.0, -1.0, -3.0]]), torch.tensor([0])
probabilities = keras.ops.softmax(logits)
for from_logits in (True, False):
    loss = keras.losses.SparseCategoricalCrossentropy(from_logits=from_logits)
    row = [f"{float(loss(label, given)):.2f}" for given in (logits, probabilities)]
    print(f"from_logits={from_logits}: of logits {row[0]}, of probabilities {row[1]}")

# Proof: the layer is a module that learned, and dropout follows the argument
assert isinstance(layer, torch.nn.Module)
assert learned == [1, 2, -1]
assert all((output == 1).all() for output in table["layer(x, training=False)"])
assert all((output == 0).any() for output in table["layer(x, training=True)"])
assert abs(after - reloaded) < 1e-3
