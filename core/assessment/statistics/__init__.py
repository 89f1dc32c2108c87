"""Formulas of the field, each a pure function with its source: what scores are made of."""
