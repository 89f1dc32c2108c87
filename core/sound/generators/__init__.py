"""Backends of ``core.sound.door.SoundGenerator``, one file each; models of the list name them."""
