"""A source to its mono clip."""
