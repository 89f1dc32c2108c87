"""The database's schema through time. Alembic is imported only when there is something to migrate."""

REVISIONS = ("0001", "0002", "0003", "0004", "0005", "0006", "0007", "0008", "0009", "0010", "0011")
"""Every revision this version knows, oldest first; a test holds it against Alembic's scripts in ``versions``."""

HEAD = REVISIONS[-1]

DESCRIPTION_SHA256 = "3388e0eda08c1e6793ed50b0acb00e7dbd13fc74b67deee047c331e73ece5ade"
"""Of what describes the tables, indexes and triggers of a database in a file at ``HEAD`` (``description``). Each
revision is described otherwise than those before it: another number over this description is damage.
"""
