import os
import subprocess
import sys
from pathlib import Path

NAME = "PYTORCH_ENABLE_MPS_FALLBACK"
Path("fallback.py").write_text(f"""
import os
import sys

torch = sys.modules.get("torch")
if torch is None:
    os.environ["{NAME}"] = "1"
else:
    modules = list(sys.modules.items())
    holders = {{name for name, module in modules if vars(module).get("torch") is torch}}
    print("too late, torch is in:", *sorted(holders - {{__name__, "__main__"}}))
""")
# Two stand-ins: torch, which reads the variable at its import, and a package.
Path("torch.py").write_text(f"import os\nFALLBACK = os.environ.get('{NAME}')")
Path("voices.py").write_text("import torch")

environment = {key: value for key, value in os.environ.items() if key != NAME}
for imports in "fallback, voices", "voices, fallback":
    program = f"import {imports}, torch; print(torch.FALLBACK)"
    command = [sys.executable, "-c", program]
    done = subprocess.run(command, env=environment, capture_output=True, text=True)
    print(f"import {imports}:", *done.stdout.splitlines(), sep="\n  ")
