"""Pictures and films of which all is known: the camera, every pixel's depth, where each thing is at any time."""
