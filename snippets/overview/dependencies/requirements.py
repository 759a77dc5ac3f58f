import re
from importlib.metadata import metadata

about = metadata("torch")
print("Python:", about["Requires-Python"])
needed = [line for line in about.get_all("Requires-Dist") if "extra ==" not in line]
names = {re.match(r"[\w.-]+", line)[0] for line in needed}
for_cuda = {name for name in names if name.startswith(("nvidia", "cuda", "triton"))}
print("needs:", ", ".join(sorted(names - for_cuda)))
print("for CUDA:", ", ".join(sorted(for_cuda)) or "none")
assert "numpy" not in names
