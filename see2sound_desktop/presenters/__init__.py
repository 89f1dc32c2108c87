"""What a window shows and does, without widgets."""
