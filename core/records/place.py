"""Where a database lies: in a file, or on a server. Settings and the environment say which."""

import os
from pathlib import Path

from core import settings
from core.errors import InputError
from core.paths import DataFolder
from core.records.engine.server import Server

URL_VARIABLE = "SEE2SOUND_DATABASE_URL"

Place = Path | Server


def place_of(data: DataFolder) -> Place:
    """The database of a data folder: on a server where ``SEE2SOUND_DATABASE_URL`` or the settings name one.

    Raises
    ------
    InputError
        ``records.server-url``; ``records.server-password`` for a password in the settings, which are a plain file.
    """
    if named := os.environ.get(URL_VARIABLE):
        return Server.of(named)
    chosen = settings.load(data.settings).settings.database_url
    if chosen is None:
        return data.database
    server = Server.of(chosen)
    if server.has_password:
        raise InputError("records.server-password", path=data.settings)
    return server


def file_of(place: Place) -> Path:
    """The file of a database, for what only files have. InputError ``records.server-only``."""
    if isinstance(place, Server):
        raise InputError("records.server-only", path=place)
    return place
