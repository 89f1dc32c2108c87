"""Decode pictures, animated pictures and films, with orientation applied once; write audio and video files."""
