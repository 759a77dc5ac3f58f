import os
import shutil
import socket
import subprocess
import sys
import sysconfig
import tempfile
import time
from pathlib import Path

import numpy as np
import pytriton
import torch
import tritonclient.http as triton
from torch import nn
from tritonclient.utils import InferenceServerException

CONFIG = """
backend: "python"
max_batch_size: 8
input [ { name: "sensors" data_type: TYPE_FP32 dims: [ 6 ] } ]
output [ { name: "power" data_type: TYPE_FP32 dims: [ 3 ] } ]
instance_group [ { kind: KIND_CPU count: 1 } ]
"""
# twenty seconds suit a demonstration; services usually wait milliseconds
BATCHING = "dynamic_batching { max_queue_delay_microseconds: 20000000 }"
MODEL = """
from pathlib import Path
import numpy as np
import torch
import triton_python_backend_utils as pb_utils
from torch import nn

class TritonPythonModel:
    def initialize(self, args):
        folder = Path(args["model_repository"], args["model_version"])
        self.model = nn.Sequential(nn.Linear(6, 16), nn.ReLU(), nn.Linear(16, 3)).eval()
        self.model.load_state_dict(torch.load(folder / "weights.pt"))

    @torch.inference_mode()
    def execute(self, requests):
        read = pb_utils.get_input_tensor_by_name
        inputs = [read(request, "sensors").as_numpy() for request in requests]
        answers = self.model(torch.from_numpy(np.concatenate(inputs)))
        parts = answers.split([len(rows) for rows in inputs])
        tensors = [pb_utils.Tensor("power", part.numpy()) for part in parts]
        return [pb_utils.InferenceResponse([tensor]) for tensor in tensors]
"""


def write(folder, config, model):
    (folder / "1").mkdir(parents=True)
    (folder / "config.pbtxt").write_text(config)
    (folder / "1" / "model.py").write_text(MODEL)
    torch.save(model.state_dict(), folder / "1" / "weights.pt")


def start(folder, port):
    """Start the server that pytriton brings; a container has it as `tritonserver`."""
    package = Path(pytriton.__file__).parent
    backend = folder / "backends" / "python"
    shutil.copytree(package / "tritonserver/backends/python", backend)
    stubs = package / "tritonserver/python_backend_stubs"
    version = f"{sys.version_info.major}.{sys.version_info.minor}"
    shutil.copy(stubs / version / "triton_python_backend_stub", backend)
    libraries = f"{package.parent}/nvidia_pytriton.libs"
    paths = {
        "PATH": f"{sys.prefix}/bin:{os.environ['PATH']}",  # of this Python
        "LD_LIBRARY_PATH": f"{libraries}:{sysconfig.get_config_var('LIBDIR')}",
    }
    command = [package / "tritonserver/bin/tritonserver"]
    command += [f"--model-repository={folder}/models"]
    command += [f"--backend-directory={folder}/backends"]
    command += ["--http-address=127.0.0.1", f"--http-port={port}"]
    command += ["--allow-grpc=false", "--allow-metrics=false"]
    command += ["--disable-auto-complete-config"]  # would import each model twice
    with open(folder / "log", "w") as log:
        return subprocess.Popen(command, env=os.environ | paths, stdout=log, stderr=log)


def wait_until_ready(client, server, log):
    while server.poll() is None:
        try:
            if client.is_server_ready():
                return
        except ConnectionError:  # it does not listen yet
            pass
        time.sleep(0.1)
    raise RuntimeError(log.read_text())


def request(rows, name="sensors", kind="FP32"):
    tensor = triton.InferInput(name, list(rows.shape), kind)
    tensor.set_data_from_numpy(rows)
    return [tensor]


def ask_at_once(client, name, sent):
    waiting = [client.async_infer(name, request(rows)) for rows in sent]
    answers = [one.get_result().as_numpy("power") for one in waiting]
    found = client.get_inference_statistics(name)["model_stats"][0]
    sizes = [batch["batch_size"] for batch in found["batch_stats"]]
    counts = [found["inference_count"], found["execution_count"]]
    print(f"{name:10} {counts[0]:10} {counts[1]:10}   {sizes}")
    return np.stack(answers), counts


def ask_all(client, model):
    sent = np.random.default_rng(0).normal(size=(32, 1, 6)).astype("float32")
    expected = model(torch.from_numpy(sent)).numpy(force=True)
    print("model      inferences executions   sizes of the batches")
    alone, counts_alone = ask_at_once(client, "one_by_one", sent)
    batched, counts_batched = ask_at_once(client, "in_batches", sent)
    far = max(abs(alone - expected).max(), abs(batched - expected).max())
    print(f"largest difference from the model: {far:.4f}\n")

    row = sent[0]
    wrong = {
        "no dimension for the batch": request(row[0]),
        "nine rows": request(np.repeat(row, 9, axis=0)),
        "float64": request(row.astype("float64"), kind="FP64"),
        "another name": request(row, name="input"),
    }
    for what, inputs in wrong.items():
        try:
            client.infer("in_batches", inputs)
        except InferenceServerException as error:
            print(f"{what}: {error}")

    # Proof: one execution for each request, or for eight; the answers are the model's
    assert counts_alone == [32, 32]
    assert counts_batched == [32, 4]
    np.testing.assert_allclose(alone, expected, rtol=1e-4, atol=1e-5)
    np.testing.assert_allclose(batched, expected, rtol=1e-4, atol=1e-5)


if __name__ == "__main__":
    torch.manual_seed(0)
    model = nn.Sequential(nn.Linear(6, 16), nn.ReLU(), nn.Linear(16, 3)).eval()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        write(folder / "models" / "one_by_one", CONFIG, model)
        write(folder / "models" / "in_batches", CONFIG + BATCHING, model)
        with socket.create_server(("127.0.0.1", 0)) as held:
            port = held.getsockname()[1]
        server = start(folder, port)
        try:
            address = f"127.0.0.1:{port}"
            # closed before the server stops, which waits for open connections
            with triton.InferenceServerClient(address, concurrency=32) as client:
                wait_until_ready(client, server, folder / "log")
                ask_all(client, model)
        finally:
            server.terminate()
            server.wait()
