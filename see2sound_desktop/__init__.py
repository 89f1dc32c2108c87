"""The Qt application: thin windows over presenters over core."""
