"""The headless engine: pictures to scenes, scenes to sound, answers to scores. Imports no Qt."""

__version__ = "0.1.0"
