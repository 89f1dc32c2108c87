"""The database's schema through time. Alembic is imported only when there is something to migrate."""

REVISIONS = ("0001", "0002", "0003", "0004", "0005", "0006", "0007", "0008", "0009", "0010")
"""Every revision this version knows, oldest first; a test holds it against Alembic's scripts in ``versions``."""

HEAD = REVISIONS[-1]
