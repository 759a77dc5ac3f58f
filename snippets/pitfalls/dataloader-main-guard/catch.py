import runpy
import tempfile
from contextlib import suppress
from pathlib import Path
from unittest.mock import Mock, patch

from torch.utils.data import DataLoader

UNGUARDED = """
from torch.utils.data import DataLoader

for batch in DataLoader(range(8), num_workers=2):
    print(batch)
"""
GUARDED = """
from torch.utils.data import DataLoader

if __name__ == "__main__":
    for batch in DataLoader(range(8), num_workers=2):
        print(batch)
"""


def loads_when_imported(script):
    """Import a script under the name that workers give it; tell whether it loads."""
    loading = Mock(side_effect=StopIteration)
    with patch.object(DataLoader, "__iter__", loading), suppress(StopIteration):
        runpy.run_path(script, run_name="__mp_main__")
    return loading.called


with tempfile.TemporaryDirectory() as folder:
    train = Path(folder, "train.py")
    for name, code in {"without a guard": UNGUARDED, "with a guard": GUARDED}.items():
        train.write_text(code)
        print(f"{name}, an import loads data:", loads_when_imported(str(train)))
