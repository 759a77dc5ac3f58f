import subprocess
import sys

from torch.distributed.elastic.multiprocessing.errors import ProcessFailure

ENDINGS = {
    "an exception": "{}['loss']",
    "argparse": "import argparse; argparse.ArgumentParser().parse_args(['--x'])",
    "killed, as for lack of RAM": "import os; os.kill(os.getpid(), 9)",
    "a bad pointer": "import ctypes; ctypes.string_at(0)",
    "an abort in C++": "import os; os.abort()",
    "a bus error": "import os; os.kill(os.getpid(), 7)",
    "stopped by the launcher": "import os; os.kill(os.getpid(), 15)",
}
for ending, code in ENDINGS.items():
    run = subprocess.run([sys.executable, "-c", code], stderr=subprocess.DEVNULL)
    failure = ProcessFailure(
        local_rank=0, pid=0, exitcode=run.returncode, error_file=""
    )
    print(f"{ending:27} {run.returncode:4}  {failure.signal_name()}")
