import sys
from importlib.metadata import packages_distributions
from pathlib import Path


def hiding(folder):
    """Return what in a folder hides an installed package or a module of Python."""
    taken = packages_distributions().keys() | sys.stdlib_module_names
    modules = [
        *folder.glob("*.py"),
        *(file.parent for file in folder.glob("*/__init__.py")),
    ]
    return sorted(module.name for module in modules if module.stem in taken)


project = Path("project")
for name in (
    "train.py",
    "torch.py",
    "models/__init__.py",
    "torch/__init__.py",
    "random.py",
):  # three are planted
    (project / name).parent.mkdir(parents=True, exist_ok=True)
    (project / name).touch()
found = hiding(project)
print(f"hide something: {', '.join(found)}")

# Proof: what was planted, and nothing else
assert found == ["random.py", "torch", "torch.py"]
