"""See2Sound's own archive: everything of some patients in one file, to be kept, handed out, or imported elsewhere."""
