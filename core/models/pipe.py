"""Messages over the pipe between the app and the model process."""

import pickle
from contextlib import AbstractContextManager, nullcontext
from multiprocessing.connection import Connection
from typing import Any

from core.models.messages import ToApp, ToChild

_ALONE = nullcontext()


def send(connection: Connection, message: ToChild | ToApp, turn: AbstractContextManager[Any] = _ALONE) -> None:
    """Send a message; where several threads send, ``turn`` keeps their messages apart. OSError: nobody listens."""
    pickled = pickle.dumps(message, protocol=5)
    with turn:
        connection.send_bytes(pickled)


def receive(connection: Connection) -> Any:
    """The next message. EOFError or OSError: the other side is gone."""
    return pickle.loads(connection.recv_bytes())  # noqa: S301 - from our own process
