"""Whole windows and pages."""
