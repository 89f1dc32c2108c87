"""The depth network of the preset ``default``, and a call of it that hears nothing."""

import time

from core.progress import Progress
from core.vision.neural.depth_anything import DepthAnything


class Depth(DepthAnything):
    """As the program's own, but for ``sleep``."""

    def sleep(self, progress: Progress) -> None:
        """A call that does not listen."""
        progress.begin("asleep")
        time.sleep(60)
