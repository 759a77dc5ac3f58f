import runpy
import tempfile
from pathlib import Path
from unittest.mock import patch

from torch.utils.data import DataLoader

UNGUARDED = """
from torch.utils.data import DataLoader

for batch in DataLoader(range(8), batch_size=4, num_workers=2):
    print(batch)
"""
GUARDED = """
from torch.utils.data import DataLoader

if __name__ == "__main__":
    for batch in DataLoader(range(8), batch_size=4, num_workers=2):
        print(batch)
"""


def loaders_that_an_import_starts(script):
    """Import a script as workers do, and count the loaders that it iterates."""
    with patch.object(DataLoader, "__iter__", return_value=iter([])) as started:
        runpy.run_path(script, run_name="__mp_main__")
    return started.call_count


with tempfile.TemporaryDirectory() as folder:
    train = Path(folder, "train.py")
    for name, code in {"without a guard": UNGUARDED, "with a guard": GUARDED}.items():
        train.write_text(code)
        count = loaders_that_an_import_starts(str(train))
        print(f"loaders started by an import, {name}: {count}")
