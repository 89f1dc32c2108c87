"""The database's schema through time. Alembic is imported only when there is something to migrate."""

REVISIONS = ("0001", "0002", "0003", "0004", "0005", "0006", "0007", "0008", "0009", "0010")
"""Every revision this version knows, oldest first; a test holds it against Alembic's scripts in ``versions``."""

HEAD = REVISIONS[-1]

DESCRIPTION_SHA256 = "2db86a3f42a0f3286adbab516302ab9c1685b118ed1ee31b64a9dc1fd01276b1"
"""Of what describes the tables, indexes and triggers of a database in a file at ``HEAD`` (``soundness``)."""
