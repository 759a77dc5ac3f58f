import re
from importlib.metadata import metadata

least = re.search(r">=\s*3\.(\d+)", metadata("torch")["Requires-Python"])
for minor in (8, 9):
    print(f"Python 3.{minor} is enough:", minor >= int(least[1]))
    assert minor < int(least[1])
