import json
import os
import re
import signal
import socket
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from urllib.error import HTTPError, URLError
from urllib.request import ProxyHandler, Request, build_opener

import litserve as ls
from fastapi import HTTPException


class Named(ls.LitAPI):
    def decode_request(self, body):
        return body["ids"]


class Lengths(ls.LitAPI):
    """Tensors of two lengths, and no batch() that pads them."""

    def decode_request(self, request):
        import torch  # for this worker alone

        return torch.tensor(request["ids"])

    def predict(self, batch):
        return batch.sum(1).tolist()


class Table(ls.LitAPI):
    """A dict of lists, where a list of dicts is expected."""

    def predict(self, batch):
        return {"sum": [sum(request["ids"]) for request in batch]}


class Refusing(ls.LitAPI):
    """One of two requests is refused."""

    def decode_request(self, request):
        if not request["ids"]:
            raise HTTPException(422, "no ids")
        return request["ids"]

    def predict(self, batch):
        return [sum(ids) for ids in batch]


def ask(port, path, ids=None):
    body = None if ids is None else json.dumps({"ids": ids}).encode()
    kind = {"Content-Type": "application/json"}
    request = Request(f"http://127.0.0.1:{port}/{path}", body, kind)
    try:
        with build_opener(ProxyHandler({})).open(request, timeout=60) as answer:
            return f"{answer.status} {answer.read().decode()}"
    except HTTPError as error:
        return f"{error.code} {error.read().decode()}"


def clients(port, apis, answers, said):
    """Ask each service with two clients at once; then end the server like Ctrl+C."""
    try:
        while True:
            try:
                if ask(port, "health").startswith("200"):  # all workers are ready
                    break
            except URLError:  # it does not listen yet
                pass
            time.sleep(0.2)
        with ThreadPoolExecutor() as two:
            for api in apis:
                path = type(api).__name__
                before = os.path.getsize("log")
                second = [] if path == "Refusing" else [1, 2, 3]
                first = two.submit(ask, port, path, [1, 2])
                time.sleep(0.5)  # so that it is the first of the batch
                answers[path] = [ask(port, path, second), first.result()][::-1]
                said[path] = TOLD.findall(Path("log").read_bytes()[before:].decode())
    finally:
        os.kill(os.getpid(), signal.SIGINT)


TOLD = re.compile(
    r"(?:\w+Error|UserWarning): [^.\n]*|LitAPI\.predict/\w+ returned [^.\n]*"
)

if __name__ == "__main__":
    try:
        ls.LitServer(Named())
    except KeyError as error:
        print("Named: KeyError:", error, flush=True)

    with socket.create_server(("127.0.0.1", 0)) as held:
        port = held.getsockname()[1]
    pairs = {"max_batch_size": 2, "batch_timeout": 25}  # two requests are a batch
    kinds = (Lengths, Table, Refusing)
    apis = [kind(api_path=f"/{kind.__name__}", **pairs) for kind in kinds]
    server = ls.LitServer(apis, accelerator="cpu")
    shown, log = os.dup(1), os.open("log", os.O_WRONLY | os.O_CREAT | os.O_APPEND)
    os.dup2(log, 1)  # what the server and its workers say goes into a file
    os.dup2(log, 2)
    answers, said = {}, {}
    asked = (port, apis, answers, said)
    threading.Thread(target=clients, args=asked, daemon=True).start()
    try:
        server.run("127.0.0.1", port, num_api_servers=1, generate_client_file=False)
    finally:
        os.dup2(shown, 1)
        os.dup2(shown, 2)
    for path, both in answers.items():
        print(f"{path}:", " and ".join(both))
        print("".join(f"  {line}\n" for line in said[path]), end="")

    # Proof: both requests of a pair fail alike, also where one of them was right
    codes = {path: [answer[:3] for answer in both] for path, both in answers.items()}
    assert codes == {
        "Lengths": ["500"] * 2,
        "Table": ["500"] * 2,
        "Refusing": ["422"] * 2,
    }
