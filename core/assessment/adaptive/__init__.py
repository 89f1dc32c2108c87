"""Adaptive procedures: which level comes next, as a pure function of the answers before it. Nothing is kept."""
