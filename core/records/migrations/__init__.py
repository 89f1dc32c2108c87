"""The database's schema through time. Alembic is imported only when there is something to migrate."""

REVISIONS = ("0001", "0002", "0003", "0004", "0005", "0006", "0007", "0008", "0009")
"""Every revision this version knows, oldest first; a test holds it against Alembic's scripts in ``versions``."""

HEAD = REVISIONS[-1]

DESCRIPTION_SHA256 = "de3ea0debdcac5f1c238ffe74ad021488ac99ebb63725cbfe137aa3c42fdea10"
"""Of what describes the tables, indexes and triggers of a database in a file at ``HEAD`` (``soundness``)."""
