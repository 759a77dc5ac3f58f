import json
import os
import random
import signal
import socket
import threading
import time
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from urllib.error import URLError
from urllib.request import ProxyHandler, Request, build_opener

import litserve as ls
import torch
from torch import nn

EXAMPLES = {
    "delivery": ["my parcel is late", "the courier left it at a wrong door"],
    "payment": ["my card was charged twice", "please send the invoice again"],
    "account": ["my password is not accepted", "the login says it is locked"],
}
TOPICS = list(EXAMPLES)
WORDS = sorted(
    {word for texts in EXAMPLES.values() for word in " ".join(texts).split()}
)
NUMBERS = {word: number for number, word in enumerate(WORDS, start=1)}  # 0 is padding


def encode(text):
    return torch.tensor([NUMBERS[word] for word in text.split() if word in NUMBERS])


def fit():
    """Return each word's log-probability in each topic: a naive Bayes classifier."""
    counts = torch.full((len(WORDS) + 1, len(TOPICS)), 0.1)
    for topic, texts in enumerate(EXAMPLES.values()):
        for text in texts:
            counts[encode(text), topic] += 1
    return (counts / counts.sum(0)).log()


def classifier(scores):
    return nn.EmbeddingBag.from_pretrained(scores, mode="sum", padding_idx=0)


class Topics(ls.LitAPI):
    def setup(self, device):  # runs once in each worker
        self.device = device
        self.model = classifier(torch.load("topics.pt")).to(device).eval()

    def decode_request(self, request):
        return encode(request["text"])

    def batch(self, inputs):  # the default stacks, which needs equal lengths
        return nn.utils.rnn.pad_sequence(inputs, batch_first=True)

    @torch.inference_mode()
    def predict(self, texts):
        found = self.model(texts.to(self.device)).softmax(1).cpu()
        return [(row, len(texts)) for row in found]

    def encode_response(self, output):
        row, size = output
        topic = TOPICS[row.argmax()]
        return {"topic": topic, "sure": round(float(row.max()), 4), "batch": size}


def ask(port, text=None):
    path, body = "health", None
    if text is not None:
        path, body = "predict", json.dumps({"text": text}).encode()
    kind = {"Content-Type": "application/json"}
    request = Request(f"http://127.0.0.1:{port}/{path}", body, kind)
    with build_opener(ProxyHandler({})).open(request, timeout=60) as answer:
        return answer.read()


def clients(port, texts, answers):
    """Ask once, then with all clients at once; then end the server, as Ctrl+C does."""
    try:
        while True:
            try:
                ask(port)
                break
            except URLError:  # it does not listen yet
                time.sleep(0.2)
        answers.append(json.loads(ask(port, texts[0])))
        with ThreadPoolExecutor(len(texts)) as pool:
            answers += map(json.loads, pool.map(lambda text: ask(port, text), texts))
    finally:
        os.kill(os.getpid(), signal.SIGINT)


if __name__ == "__main__":
    scores = fit()
    torch.save(scores, "topics.pt")
    parts = [text for texts in EXAMPLES.values() for text in texts]
    rng = random.Random(0)
    texts = [" and ".join(rng.sample(parts, rng.randint(1, 2))) for _ in range(32)]
    with socket.create_server(("127.0.0.1", 0)) as held:
        port = held.getsockname()[1]
    answers = []
    asking = threading.Thread(target=clients, args=(port, texts, answers), daemon=True)
    asking.start()

    # ten seconds suit a demonstration; services usually wait milliseconds
    api = Topics(max_batch_size=8, batch_timeout=10.0)
    server = ls.LitServer(api, accelerator="cpu", workers_per_device=1)
    server.run("127.0.0.1", port, log_level="critical", generate_client_file=False)

    alone, *answers = answers
    print(f"{texts[0]!r}, alone: {alone}")
    print(f"{texts[0]!r}, among 32: {answers[0]}")
    sizes = Counter(answer["batch"] for answer in answers)
    passes = sum(count // size for size, count in sizes.items())
    print(f"forward passes for {len(answers)} requests: {passes}")
    with torch.inference_mode():
        model = classifier(scores)
        rows = [model(encode(text)[None]).softmax(1)[0] for text in texts]
    pairs = zip(answers, rows, strict=True)
    far = max(abs(answer["sure"] - float(row.max())) for answer, row in pairs)
    print(f"largest difference from the model, rounded to four digits: {far:.3f}")

    # Proof: full batches, and for each text the model's own topic
    assert sizes == {8: 32}
    assert alone["batch"] == 1
    assert [answer["topic"] for answer in answers] == [TOPICS[r.argmax()] for r in rows]
    assert far < 1e-4
