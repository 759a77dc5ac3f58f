import re
from importlib.metadata import metadata

lines = metadata("torch").get_all("Requires-Dist")
needed = {re.match(r"[\w.-]+", one)[0] for one in lines if "extra ==" not in one}
for library in ("numpy", "pandas", "scikit-learn", "matplotlib", "seaborn"):
    print(f"torch requires {library}:", library in needed)
    assert library not in needed
assert "sympy" in needed  # the list is not empty
