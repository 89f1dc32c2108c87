"""Frames of a film to things that are followed: shots, tracks, trajectories."""
