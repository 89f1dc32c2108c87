"""A whole session through the real windows, answered by a simulated listener."""
