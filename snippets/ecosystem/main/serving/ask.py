import asyncio
import json
import tempfile
from collections import Counter
from pathlib import Path

import httpx
import torch
from service import KINDS, application, predict
from torch import nn

JSON = {"content-type": "application/json"}


def export(folder, version):
    torch.manual_seed(version)
    model = nn.Sequential(nn.Flatten(), nn.Linear(240, 32), nn.ReLU(), nn.Linear(32, 3))
    if version == 3:
        nn.init.constant_(model[-1].bias, torch.nan)
    sizes = ({0: torch.export.Dim.DYNAMIC},)
    example = (torch.zeros(2, 1, 12, 20),)
    program = torch.export.export(model.eval(), example, dynamic_shapes=sizes)
    torch.export.save(program, Path(folder, f"{version}.pt2"))


async def main(folder):
    for version in (1, 2, 3):
        export(folder, version)
    app = application(folder, version=1)
    transport = httpx.ASGITransport(app, raise_app_exceptions=False)
    client = httpx.AsyncClient(transport=transport, base_url="http://app")
    async with app.router.lifespan_context(app), client:
        torch.manual_seed(0)
        calls = [{"call": call.tolist()} for call in torch.randn(40, 12, 20)]
        answers = await asyncio.gather(
            *(client.post("/predict", json=c) for c in calls)
        )
        service = app.state.service
        print(
            "answers:",
            Counter(a.status_code for a in answers),
            "in batches of",
            service.sizes,
        )
        print("the first:", answers[0].json())
        bad = {"a row is missing": calls[0]["call"][:11]}
        bad |= {str(x): [[x] * 20] * 12 for x in ("loud", float("nan"), 1e39)}
        for name, call in bad.items():
            body = json.dumps({"call": call})  # writes NaN, which httpx refuses to
            refused = await client.post("/predict", content=body, headers=JSON)
            print(
                f"{name}: {refused.status_code}, {refused.json()['detail'][0]['msg']}"
            )
        for version in (2, 3, 4, 1):
            switched = await client.put(f"/version/{version}")
            print(f"to version {version}: {switched.status_code}, {switched.json()}")
        print("health:", (await client.get("/health")).json())

        # Proof: answers are the model's, a full queue refuses, a failure is survived
        expected = predict(
            service.current[1], torch.tensor([c["call"] for c in calls])[:, None]
        )
        kinds = [KINDS[row.argmax()] for row in expected]
        assert [a.json()["kind"] for a in answers] == kinds
        assert service.sizes == [16, 16, 8]
        assert service.counts == Counter(kinds)
        for wrong in ([[True] * 20] * 12, [["1.5"] * 20] * 12, [[0] * 21] * 12):
            refused = await client.post("/predict", json={"call": wrong})
            assert refused.status_code == 422
        fits = await client.post("/predict", json={"call": [[0] * 20] * 12})
        assert fits.status_code == 200
        service.patience = 0.01  # less than `wait`
        assert (await client.post("/predict", json=calls[0])).status_code == 504
        service.patience = 10
        assert service.current[0] == 1
        version, model = service.current
        service.current = version, None
        assert (await client.post("/predict", json=calls[0])).status_code == 500
        service.current = version, model
        assert (await client.post("/predict", json=calls[0])).json() == answers[
            0
        ].json()
        service.queue = asyncio.Queue(1)
        service.queue.put_nowait(None)
        assert (await client.post("/predict", json=calls[0])).status_code == 503


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as folder:
        asyncio.run(main(folder))
