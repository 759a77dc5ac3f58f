import re
from importlib.metadata import metadata

about = metadata("torch")
print("Python:", about["Requires-Python"])
needed = [line for line in about.get_all("Requires-Dist") if "extra ==" not in line]
names = {re.match(r"[\w.-]+", line)[0] for line in needed}
plain = sorted(
    name for name in names if not name.startswith(("nvidia", "cuda", "triton"))
)
print("needs:", ", ".join(plain))
print("brings CUDA's libraries:", bool(names - set(plain)))
assert "numpy" not in names
