"""Alembic's environment: it runs on the connection that ``core.records.upgrade`` hands over, never on its own."""

from alembic import context

context.configure(connection=context.config.attributes["connection"], render_as_batch=True)
context.run_migrations()
