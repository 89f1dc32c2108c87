"""Mono clips at positions in a room to binaural, 5.1 or stereo sound."""
