"""A picture for what sees."""

import numpy as np
import pytest


@pytest.fixture(scope="session")
def drawn():
    """A picture with a red disc on its left and a smaller blue one on its right."""

    def draw(width=96, height=64):
        rgb = np.full((height, width, 3), 205, dtype=np.uint8)
        y, x = np.mgrid[0:height, 0:width] + 0.5
        for centre, radius, colour in ((0.25, 0.28, (200, 30, 30)), (0.75, 0.2, (30, 60, 200))):
            size = min(width / 2, height)
            rgb[(x - centre * width) ** 2 + (y - height / 2) ** 2 <= (radius * size) ** 2] = colour
        return rgb

    return draw
