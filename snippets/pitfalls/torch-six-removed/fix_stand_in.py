import collections.abc
import math
import sys
import types

# Before the first import of the package that asks for torch._six.
six = types.ModuleType("torch._six")
six.inf, six.nan = math.inf, math.nan
six.string_classes, six.int_classes = (str, bytes), int
six.container_abcs = collections.abc
six.PY3, six.PY37 = True, True
sys.modules.setdefault("torch._six", six)

from torch._six import container_abcs, inf, string_classes  # what an old package does

batch = {"image": [0.5, 0.25], "name": "cat"}
kinds = {key: isinstance(value, string_classes) for key, value in batch.items()}
print("texts:", sum(kinds.values()), "of", len(kinds))

# Proof: the names mean what they meant in torch 1.13
assert kinds == {"image": False, "name": True}
assert isinstance(batch, container_abcs.Mapping)
assert isinstance(batch["image"], container_abcs.Sequence)
assert inf == float("inf")
