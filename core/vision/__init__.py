"""Frames to regions, depth and sources with positions."""
