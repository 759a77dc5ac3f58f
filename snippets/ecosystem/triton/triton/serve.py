import logging
import os
import sysconfig

# The server starts a Python of its own, which has to find this one's library.
library = sysconfig.get_config_var("LIBDIR")
if library not in os.environ.get("LD_LIBRARY_PATH", "").split(":"):
    paths = [library, *filter(None, [os.environ.get("LD_LIBRARY_PATH")])]
    os.environ["LD_LIBRARY_PATH"] = ":".join(paths)

logging.disable(logging.CRITICAL)
import socket
import tempfile

import numpy as np
import torch
from pytriton.client import ModelClient
from pytriton.decorators import batch
from pytriton.model_config import ModelConfig, Tensor
from pytriton.triton import Triton, TritonConfig
from torch import nn

torch.manual_seed(0)
model = nn.Sequential(nn.Linear(6, 16), nn.ReLU(), nn.Linear(16, 3)).eval()


@batch
def infer(sensors):
    with torch.inference_mode():
        return [model(torch.from_numpy(sensors)).numpy()]


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


if __name__ == "__main__":
    requests = np.random.default_rng(0).normal(size=(5, 6)).astype("float32")
    http, grpc, metrics = free_port(), free_port(), free_port()
    with tempfile.TemporaryDirectory() as folder:
        config = TritonConfig(
            http_address="127.0.0.1",
            http_port=http,
            grpc_port=grpc,
            metrics_port=metrics,
            log_file=f"{folder}/server.log",
        )
        with Triton(config=config) as triton:
            triton.bind(
                model_name="power",
                infer_func=infer,
                inputs=[Tensor(name="sensors", dtype=np.float32, shape=(6,))],
                outputs=[Tensor(name="power", dtype=np.float32, shape=(3,))],
                config=ModelConfig(max_batch_size=16),
            )
            triton.run()
            with ModelClient(f"http://127.0.0.1:{http}", "power") as client:
                answer = client.infer_batch(requests)["power"]

    expected = model(torch.from_numpy(requests)).numpy(force=True)
    np.testing.assert_allclose(answer, expected, rtol=1e-4, atol=1e-5)
    print("the server answers as the model does:", answer.shape)
