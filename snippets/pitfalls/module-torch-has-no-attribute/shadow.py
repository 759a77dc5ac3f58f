import subprocess
import sys
from pathlib import Path

PROGRAM = "import torch\nprint(torch.tensor([0.5, 1.5]).mean())\n"
layouts = {
    "the program is torch.py": ("torch.py", {}),
    "another file is torch.py": ("train.py", {"torch.py": "layers = 3\n"}),
    "a folder is torch/, with __init__.py": ("train.py", {"torch/__init__.py": ""}),
}
for number, (what, (program, others)) in enumerate(layouts.items()):
    project = Path(f"project{number}")
    for name, text in {**others, program: PROGRAM}.items():
        (project / name).parent.mkdir(parents=True, exist_ok=True)
        (project / name).write_text(text)
    run = subprocess.run(
        [sys.executable, program], cwd=project, capture_output=True, text=True
    )
    print(f"{what}: {run.stderr.splitlines()[-1]}")
