import tensorflow as tf


def attempt(what: str, call) -> None:
    try:
        print(f"{what}: {call()}")
    except Exception as error:
        name, message = (
            type(error).__name__,
            str(error).strip().splitlines()[-1].strip(),
        )
        print(f"{what}: {name}: {message.removeprefix(f'{name}: ').split(', id=')[0]}")


print("-- tracing again")
traces = []


@tf.function
def scaled(x, factor):
    traces.append(1)  # runs while it is traced, not when it is called
    return x * factor


for factor in (1.0, 2.0, 3.0):
    scaled(tf.ones(4), factor)  # Python numbers are part of the graph
print("traced for three Python numbers:", len(traces))
traces.clear()
for factor in (1.0, 2.0, 3.0):
    scaled(tf.ones(4), tf.constant(factor))
print("traced for three tensors:", len(traces))
traces.clear()
for _ in range(3):
    tf.function(lambda x: traces.append(1) or x)(tf.ones(4))
print("traced for three functions made in a loop:", len(traces))
for signature in ([tf.TensorSpec([None])], None):  # [None]: any length
    traces.clear()
    noted = tf.function(lambda x: traces.append(1) or x, input_signature=signature)
    for length in range(4, 8):
        noted(tf.ones(length))
    print(f"traced for four lengths, input_signature={signature}:", len(traces))

print("-- Python in a graph")
count = 0


@tf.function
def step(x):
    global count
    count += 1
    return x + count


print("three calls:", [float(step(tf.constant(0.0))) for _ in range(3)])
attempt(".numpy()", lambda: tf.function(lambda x: x.numpy())(tf.ones(2)))


@tf.function
def variable(x):
    return tf.Variable(1.0) * x


attempt("a variable inside", lambda: variable(tf.ones(2)))
kept = []
tf.function(lambda x: kept.append(x))(tf.ones(2))
attempt("a tensor kept from inside", lambda: kept[0] + 1)

print("-- gradients that are None")
x = tf.constant(3.0)
with tf.GradientTape() as tape:
    y = x**2
print("of a constant:", tape.gradient(y, x))
with tf.GradientTape() as tape:
    tape.watch(x)
    y = x**2
print("watched:", tape.gradient(y, x).numpy())
attempt("the tape again", lambda: tape.gradient(y, x))

print("-- the order of a pipeline")
numbers = tf.data.Dataset.range(8)


def epochs(data) -> str:
    return " | ".join(" ".join(str(int(n)) for n in data) for _ in range(2))


print("shuffle, cache:", epochs(numbers.shuffle(8, seed=1).cache()))
print("cache, shuffle:", epochs(numbers.cache().shuffle(8, seed=1)))
print("a buffer of 2: ", epochs(numbers.shuffle(2, seed=1)))

# Proof: a tensor's value does not make another graph, and a cache holds the order
traces.clear()
assert scaled(tf.ones(4), tf.constant(4.0)).numpy().tolist() == [4, 4, 4, 4]
assert not traces
first, second = epochs(numbers.shuffle(8, seed=1).cache()).split(" | ")
assert first == second
first, second = epochs(numbers.cache().shuffle(8, seed=1)).split(" | ")
assert first != second
