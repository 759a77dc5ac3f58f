import os
import socket


def free_master_port():
    """Call it on rank 0's machine, before the processes start."""
    port = int(os.environ["MASTER_PORT"])
    try:
        socket.create_server(("", port)).close()
    except OSError as error:
        reason = os.strerror(error.errno)
        raise AssertionError(f"MASTER_PORT={port}: {reason}") from error
    return port


os.environ["MASTER_PORT"] = "29500"
port = free_master_port()
other_run = socket.create_server(("", port))
try:
    free_master_port()
except AssertionError as error:
    print(error)
