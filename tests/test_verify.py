"""What a machine with a GPU records, and what it only tells."""

import pytest

from guide import verify

CARD = {"build": "2.13.0-cuda", "torch": "2.13.0", "cuda": "13.0", "gpu": "H100", "driver": "580", "python": "3"}
CARD |= {"system": "Linux", "date": "2026-11-27"}


@pytest.fixture
def on_a_gpu(tmp_path, monkeypatch):
    """Return the ledger of a machine that says it has a GPU, over two scripts of which one needs it."""
    monkeypatch.setattr(verify, "SNIPPETS", tmp_path)
    monkeypatch.setattr(verify, "build_at_hand", lambda: dict(CARD))
    monkeypatch.setattr(verify, "WAYS", {"as it is": verify.WAYS["as it is"]})
    monkeypatch.setattr(verify, "keeps_its_promise", lambda script, run: True)
    (tmp_path / "bad.py").write_text("# Needs a CUDA GPU.\nprint('on the card:', 2)\n")
    (tmp_path / "fix.py").write_text("print('device: cuda')\n")
    (tmp_path / "fix.txt").write_text("device: cpu\n")
    path, ledger, differences = verify.verify(update=True, environment="", missing=False)
    return path.name, ledger["snippets"], differences


def test_a_machine_with_a_gpu_records_what_needs_it_and_only_tells_what_else_differs(on_a_gpu, tmp_path):
    name, snippets, differences = on_a_gpu
    assert name == "2.13.0-cuda-gpu.json"
    assert {script: entry["result"] for script, entry in snippets.items()} == {"bad.py": "same", "fix.py": "differs"}
    assert (tmp_path / "bad@cuda.txt").read_text() == "on the card: 2\n"
    assert [path.name for path in tmp_path.glob("fix*.txt")] == ["fix.txt"]
    assert "+device: cuda" in differences
