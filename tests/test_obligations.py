"""What a script must do by its name: what no script at hand shows."""

from pathlib import Path

from guide.obligations import broken
from guide.run_snippet import Run

LEFT = {"kind": "warning", "warns": "ProcessGroupNCCL"}
LINE = "[rank0]:[W825 13:09:39.9 ProcessGroupNCCL.cpp:1538] Warning: WARNING: destroy_process_group() was not called\n"


def test_a_warning_that_c_writes_itself_counts_by_the_name_of_its_file():
    assert broken(Path("bad.py"), Run(LINE, "finished", (), 0.1), LEFT, {}) == ""
    assert "must warn" in broken(Path("bad.py"), Run("loss: 0.1\n", "finished", (), 0.1), LEFT, {})
    assert "must warn" in broken(Path("bad.py"), Run("ProcessGroupNCCL\n", "finished", (), 0.1), LEFT, {})
