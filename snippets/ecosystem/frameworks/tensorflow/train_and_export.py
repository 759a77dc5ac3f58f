import numpy as np
import tensorflow as tf
import torch

np.random.seed(0)
tf.random.set_seed(0)
torch.manual_seed(0)

# A convolution of torch with the same weights: torch (out, in, height, width),
# TensorFlow (height, width, in, out), and its images have the channels last.
conv = torch.nn.Conv2d(1, 8, 3)
kernel = tf.Variable(conv.weight.detach().numpy().transpose(2, 3, 1, 0))
bias = tf.Variable(conv.bias.detach().numpy())
images = np.random.rand(4, 1, 12, 12).astype("float32")
with torch.no_grad():
    theirs = conv(torch.from_numpy(images)).numpy()
ours = tf.nn.conv2d(images.transpose(0, 2, 3, 1), kernel, 1, "VALID") + bias
difference = abs(ours.numpy().transpose(0, 3, 1, 2) - theirs).max()
print(f"torch {theirs.shape}, here {tuple(ours.shape)}, difference {difference:.4f}")


class Slope(tf.Module):
    """Tell rising from falling stripes; begin with the convolution above."""

    def __init__(self):
        self.kernel, self.bias = kernel, bias
        self.dense = tf.Variable(tf.random.normal((8, 2), stddev=0.3))

    @tf.function(input_signature=[tf.TensorSpec((None, 12, 12, 1), tf.float32)])
    def __call__(self, images):
        print("traced the model for", images.shape)
        maps = tf.nn.relu(tf.nn.conv2d(images, self.kernel, 1, "VALID") + self.bias)
        return tf.reduce_mean(maps, (1, 2)) @ self.dense


def example(seed):
    """Draw one noisy image of stripes, in a graph: no Python runs for each."""
    rising = tf.random.stateless_uniform((), (seed, 0), 0, 2, tf.int32)
    phase, noise = tf.random.stateless_uniform((), (seed, 1)), (seed, 2)
    along = tf.range(12.0)
    across = along * tf.where(rising == 1, 1.0, -1.0)
    stripes = tf.sin(1.5 * (along[:, None] + across) + 6.3 * phase)
    image = stripes + 1.0 * tf.random.stateless_normal((12, 12), noise)
    return image[..., None], rising


data = (
    tf.data.Dataset.range(512)
    .map(example, num_parallel_calls=tf.data.AUTOTUNE)
    .cache()  # before shuffle: what is drawn is kept, the order is not
    .shuffle(512, seed=0)
    .batch(50)
    .prefetch(tf.data.AUTOTUNE)
)
model = Slope()


@tf.function
def train_step(images, labels):
    print("traced the step for", images.shape)
    with tf.GradientTape() as tape:
        loss = tf.nn.sparse_softmax_cross_entropy_with_logits(labels, model(images))
        loss = tf.reduce_mean(loss)
    gradients = tape.gradient(loss, model.trainable_variables)
    for variable, gradient in zip(model.trainable_variables, gradients, strict=True):
        variable.assign_sub(0.5 * gradient)
    return loss


epochs = [[train_step(*batch) for batch in data] for _ in range(8)]
print("epoch  loss")
for epoch, losses in enumerate(epochs, 1):
    print(f"{epoch:5}  {np.mean(losses):.2f}")

test_images, test_labels = next(
    iter(tf.data.Dataset.range(1000, 1500).map(example).batch(500))
)
here = model(test_images).numpy()
print(f"\naccuracy {(here.argmax(-1) == test_labels.numpy()).mean():.2f}")
tf.saved_model.save(model, "slope")

loaded = tf.saved_model.load("slope")  # the graph and its weights, without the class
there = loaded(test_images).numpy()
print(f"loaded: {type(loaded).__name__}, difference {abs(here - there).max():.4f}")

# Proof: the same convolution, the same answers after loading, and it learned
np.testing.assert_allclose(ours.numpy().transpose(0, 3, 1, 2), theirs, atol=1e-5)
np.testing.assert_allclose(here, there, atol=1e-4)
assert (here.argmax(-1) == test_labels.numpy()).mean() > 0.9
