import asyncio
from collections import Counter
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Annotated

import torch
from fastapi import FastAPI, HTTPException
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse
from pydantic import BaseModel, Field

KINDS = ["rising", "falling", "hovering"]
Value = Annotated[float, Field(strict=True, ge=-100, le=100, allow_inf_nan=False)]
Moments = Annotated[list[Value], Field(min_length=20, max_length=20)]


class Call(BaseModel):
    """A spectrogram: 12 frequencies, 20 moments of each."""

    call: Annotated[list[Moments], Field(min_length=12, max_length=12)]


@torch.inference_mode()
def predict(model, calls):
    return model(calls).softmax(1)


class Service:
    def __init__(self, folder, version, most=16, wait=0.5, room=64, patience=10):
        self.folder, self.most, self.wait = Path(folder), most, wait
        self.patience = patience
        self.queue, self.counts, self.sizes = asyncio.Queue(room), Counter(), []
        self.load(version)

    def load(self, version):
        """Switch to another version, once it has answered a first request."""
        file = self.folder / f"{version}.pt2"
        if not file.is_file():
            raise ValueError(f"there is no version {version}")
        model = torch.export.load(file).module()
        if not predict(model, torch.zeros(2, 1, 12, 20)).isfinite().all():
            raise ValueError(f"version {version} gives NaN or infinity")
        self.current = version, model

    async def gather(self):
        """Wait for a request, then a moment for others, but not for a full batch."""
        waiting = [await self.queue.get()]
        try:
            async with asyncio.timeout(self.wait):
                while len(waiting) < self.most:
                    waiting.append(await self.queue.get())
        except TimeoutError:
            pass
        return waiting

    async def work(self):
        while True:
            waiting = await self.gather()
            version, model = self.current
            calls = torch.tensor([call for call, _ in waiting])[:, None]
            try:
                rows = await asyncio.to_thread(predict, model, calls)
                answers = [self.answer(version, row) for row in rows.tolist()]
            except Exception as error:  # the next batch must be served all the same
                answers = [error] * len(waiting)
            self.sizes.append(len(waiting))
            for (_, future), answer in zip(waiting, answers, strict=True):
                if future.done():  # the client has gone
                    continue
                if isinstance(answer, Exception):
                    future.set_exception(answer)
                else:
                    future.set_result(answer)

    def answer(self, version, row):
        kind = KINDS[row.index(max(row))]
        self.counts[kind] += 1
        return {"kind": kind, "sure": round(max(row), 3), "version": version}


def application(folder, version):
    @asynccontextmanager
    async def lifespan(app):
        app.state.service = Service(folder, version)
        worker = asyncio.create_task(app.state.service.work())
        yield
        worker.cancel()

    app = FastAPI(lifespan=lifespan)

    @app.exception_handler(RequestValidationError)
    async def refuse(request, error):
        # without the input, which FastAPI repeats: its JSON cannot hold a NaN
        found = [{"loc": e["loc"], "msg": e["msg"]} for e in error.errors()]
        return JSONResponse({"detail": found}, 422)

    @app.get("/health")
    async def health():
        service = app.state.service
        counts = dict(sorted(service.counts.items()))
        return {
            "version": service.current[0],
            "waiting": service.queue.qsize(),
            "answers": counts,
        }

    @app.post("/predict")
    async def answer(request: Call):
        future = asyncio.get_running_loop().create_future()
        try:
            app.state.service.queue.put_nowait((request.call, future))
        except asyncio.QueueFull:
            raise HTTPException(503, "too many requests are waiting") from None
        try:
            return await asyncio.wait_for(future, timeout=app.state.service.patience)
        except TimeoutError:
            raise HTTPException(504, "no answer in time") from None

    @app.put("/version/{version}")
    async def switch(version: int):
        try:
            await asyncio.to_thread(app.state.service.load, version)
        except ValueError as error:
            raise HTTPException(409, str(error)) from None
        return {"version": version}

    return app
