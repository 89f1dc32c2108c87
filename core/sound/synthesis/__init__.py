"""Models of how sounds arise, by category, over the shared blocks of ``stage`` and ``blocks``."""
