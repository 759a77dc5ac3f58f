import logging
import tempfile

from tensorboard.backend.event_processing.event_accumulator import EventAccumulator
from torch.utils.tensorboard import SummaryWriter

# The reader reports what it drops, with the time of day.
logging.getLogger("tensorboard").setLevel(logging.ERROR)


def write(losses, folder, first_step=0, **options):
    with SummaryWriter(folder, **options) as writer:
        for step, loss in enumerate(losses, first_step):
            writer.add_scalar("loss", loss, step)


def read(folder):
    events = EventAccumulator(folder).Reload()
    return [(event.step, event.value) for event in events.Scalars("loss")]


with tempfile.TemporaryDirectory() as folder:
    write([8.0, 8.0, 8.0], folder)
    write([4.0, 2.0, 1.0], folder)  # a new run, the same folder
    print("two runs:", read(folder))
    assert len(read(folder)) == 6

with tempfile.TemporaryDirectory() as folder:
    write([8.0, 4.0, 2.0], folder)  # stopped after step 2, the checkpoint is of step 0
    write([4.0, 2.0], folder, first_step=1, purge_step=1)
    print("resumed:", read(folder))
    assert read(folder) == [(0, 8.0), (1, 4.0), (2, 2.0)]

with tempfile.TemporaryDirectory() as folder:
    with SummaryWriter(folder) as writer:
        for loss in (4.0, 2.0, 1.0):
            writer.add_scalar("loss", loss)  # no step
    print("without steps:", read(folder))
    assert [step for step, _ in read(folder)] == [0, 0, 0]
