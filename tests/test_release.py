"""What `make release` does besides running scripts: it adds the build, and tells what changed, message by message."""

import json
import tomllib

from pages import ROOT

from guide.once import forget
from guide.outputs import Build
from guide.release import add, build_before, changed, told, with_build

PYPROJECT = (ROOT / "pyproject.toml").read_text(encoding="utf-8")
NEW = Build.named("2.15.0-cuda")


def test_build_is_added_once_and_the_newest_stands_first():
    text = with_build(PYPROJECT, "2.14.9")
    groups = tomllib.loads(text)["dependency-groups"]
    assert groups["build-2.14.9-cuda"] == ["torch==2.14.9", {"include-group": "beside-torch"}]
    builds = [name for name in groups if name.endswith("-cuda")]
    assert builds == ["build-2.15.0-cuda", "build-2.14.9-cuda", "build-2.11.0-cuda"]
    assert with_build(text, "2.14.9") == text
    for version in ("2.10.0", "2.16.1"):
        assert f"build-{version}-cuda" in tomllib.loads(with_build(PYPROJECT, version))["dependency-groups"]


def test_other_environments_stay_ready(tmp_path):
    file = tmp_path / "pyproject.toml"
    file.write_text(PYPROJECT, encoding="utf-8")
    before = file.stat().st_mtime_ns
    add("2.14.9", file)
    assert file.stat().st_mtime_ns == before
    assert "2.14.9" in file.read_text(encoding="utf-8")


def project(folder, outputs: dict[str, str], results: dict[str, str]):
    """Write scripts with their outputs, and a ledger of torch 2.15 beside those of the reference and of 2.11."""
    (folder / "snippets").mkdir()
    (folder / "docs" / "verified").mkdir(parents=True)
    for file, text in outputs.items():
        (folder / "snippets" / file).write_text(text, encoding="utf-8")
        (folder / "snippets" / f"{file.partition('@')[0].removesuffix('.txt')}.py").touch()
    for build in ("2.11.0-cuda", "2.13.0-cpu", "2.15.0-cuda"):
        snippets = {place: {"result": result} for place, result in results.items()} if build == "2.15.0-cuda" else {}
        ledger = {"header": {"build": build}, "snippets": snippets}
        (folder / "docs" / "verified" / f"{build}.json").write_text(json.dumps(ledger), encoding="utf-8")
    forget()
    return folder


def test_each_message_that_changed_is_told_once_with_its_scripts(tmp_path):
    outputs = {
        "a.txt": "x\nold\n",
        "a@2.15.txt": "x\nnew\n",
        "b.txt": "old\n",
        "b@2.15+cuda.txt": "new\n",
        "c.txt": "1\n",
    }
    root = project(tmp_path, outputs, {"a.py": "same", "c.py": "differs with two threads"})
    before = build_before(NEW, root)
    assert before == Build.named("2.13.0-cpu")
    assert changed(root, NEW, before) == {("- old", "+ new"): ["a.py", "b.py"]}
    text = told(root, NEW)
    assert "- old\n+ new\n    a.py\n    b.py" in text
    assert "c.py: differs with two threads" in text
    assert "a.py: same" not in text


def test_a_release_that_changes_nothing_says_so(tmp_path):
    assert "No message changed." in told(project(tmp_path, {"a.txt": "x\n"}, {"a.py": "same"}), NEW)
    forget()
