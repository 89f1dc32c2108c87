"""Widgets that more than one window uses, or that have a duty of their own."""
