"""Colours and sizes as data: light, dark, high contrast."""
