import os
import subprocess
import sys

SCRIPT = """
text = "the cat sat on the mat and the dog lay on the rug"
print(*set(text.split()))
print(*sorted(set(text.split())))
"""


def run(hash_seed):  # Python draws one at every start; here they are 1 and 2
    command = [sys.executable, "-c", SCRIPT]
    environment = os.environ | {"PYTHONHASHSEED": str(hash_seed)}
    output = subprocess.check_output(command, env=environment, text=True)
    return [line.split() for line in output.splitlines()]


for name, first, second in zip(("set", "sorted set"), run(1), run(2), strict=True):
    moved = sum(one != other for one, other in zip(first, second, strict=True))
    print(f"words with another number in the second run, {name}: {moved} of 9")
