import re
from importlib.metadata import metadata

requirement = metadata("torch")["Requires-Python"]
print("Requires-Python:", requirement)
least = int(re.search(r">=\s*3\.(\d+)", requirement)[1])
assert least > 9  # neither 3.8 nor 3.9
