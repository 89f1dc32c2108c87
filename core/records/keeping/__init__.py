"""Copies of the database, and bringing one back: nothing is lost, whenever it is cut off."""
