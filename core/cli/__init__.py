"""The command line. One module for each group of commands, each with ``register(subparsers)``."""

from core.cli.main import main

__all__ = ["main"]
