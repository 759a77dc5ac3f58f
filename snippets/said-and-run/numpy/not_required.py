import re
from importlib.metadata import metadata

lines = metadata("torch").get_all("Requires-Dist")
needed = [re.match(r"[\w.-]+", one)[0] for one in lines if "extra ==" not in one]
for library in ("numpy", "pandas", "scikit-learn", "matplotlib", "seaborn"):
    print(f"requirements of torch that name {library}: {needed.count(library)}")
    assert library not in needed
print(f"requirements of torch that name sympy: {needed.count('sympy')}")
assert "sympy" in needed  # the list is not empty
