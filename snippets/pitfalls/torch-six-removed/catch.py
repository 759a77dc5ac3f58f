import ast
import importlib
from pathlib import Path


def imported(node):
    """Return the modules that a statement imports."""
    if isinstance(node, ast.Import):
        return [alias.name for alias in node.names]
    return [node.module or ""] if isinstance(node, ast.ImportFrom) else []


def is_lost(module):
    try:
        importlib.import_module(module)
    except ImportError:
        return True
    return False


package = Path("old_package")
package.mkdir()
clip = "import torch.nn.utils\nfrom torch._six import inf\n"  # planted
(package / "clip.py").write_text(clip)
(package / "data.py").write_text("import re\nimport torch._six as six\n")  # planted

found = []
for file in sorted(package.rglob("*.py")):
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        modules = [name for name in imported(node) if name.startswith("torch.")]
        found += [(file.name, node.lineno, name) for name in modules if is_lost(name)]
for name, line, module in found:
    print(f"{name}, line {line}: {module}")

# Proof: those two, and no others
assert found == [("clip.py", 2, "torch._six"), ("data.py", 2, "torch._six")]
