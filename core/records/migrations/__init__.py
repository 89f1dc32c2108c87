"""The database's schema through time. Alembic is imported only when there is something to migrate."""

REVISIONS = ("0001", "0002", "0003", "0004", "0005", "0006", "0007", "0008", "0009", "0010")
"""Every revision this version knows, oldest first; a test holds it against Alembic's scripts in ``versions``."""

HEAD = REVISIONS[-1]

DESCRIPTION_SHA256 = "219067ed405ee8d2dab474941ef97b773ace0dd8e116a555dcef95439b8149f2"
"""Of what describes the tables, indexes and triggers of a database in a file at ``HEAD`` (``description``). Each
revision is described otherwise than those before it: a number that no version has, over this description, is damage.
"""
