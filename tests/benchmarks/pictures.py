"""What is looked at: a picture of four things, and a film in which four things move."""

from pathlib import Path

import numpy as np

SIZE_PX = (1920, 1080)
RADIUS_PX = 110
CENTRES_PX = tuple((250 + 450 * index, 300 + 130 * index) for index in range(4))
BOXES_PX = tuple((x - RADIUS_PX, y - RADIUS_PX, x + RADIUS_PX, y + RADIUS_PX) for x, y in CENTRES_PX)
SOURCES = len(CENTRES_PX)
FILM_S, FILM_RATE = 4.0, 25
FILM_PX = (1280, 720)
_COLOURS = ((200, 40, 30), (30, 60, 200), (230, 200, 40), (250, 250, 250))


def picture() -> np.ndarray:
    """Four discs on a soft background, 1920 x 1080."""
    import cv2

    generator = np.random.default_rng(0)
    rgb = cv2.resize(generator.integers(60, 160, (27, 48, 3), dtype=np.uint8), SIZE_PX)
    for centre, colour in zip(CENTRES_PX, _COLOURS, strict=True):
        cv2.circle(rgb, centre, RADIUS_PX, colour, -1)
    return rgb


def crops(rgb: np.ndarray) -> list[np.ndarray]:
    """The four things alone."""
    return [np.ascontiguousarray(rgb[top:bottom, left:right]) for left, top, right, bottom in BOXES_PX]


def save_picture(folder: Path) -> Path:
    """The picture as a photograph comes: a JPEG."""
    import cv2

    path = folder / "four things.jpg"
    cv2.imwrite(str(path), picture()[..., ::-1])
    return path


def save_film(folder: Path, duration_s: float = FILM_S) -> Path:
    """A film of 1280 x 720 at 25 frames a second, H.264: two things cross, two swing."""
    import av
    import cv2

    from core.evaluation.synthetic.drawing import frames
    from core.evaluation.synthetic.stage import camera, times

    path = folder / f"four things {duration_s:g} s.mp4"
    with av.open(str(path), "w") as container:
        stream = container.add_stream("libx264", rate=FILM_RATE)
        stream.width, stream.height = FILM_PX
        stream.pix_fmt = "yuv420p"
        for true in frames(_stage(), camera(640, 360), list(times(duration_s, FILM_RATE))):
            large = cv2.resize(true.rgb, FILM_PX, interpolation=cv2.INTER_CUBIC)
            container.mux(stream.encode(av.VideoFrame.from_ndarray(large, format="rgb24")))
        container.mux(stream.encode())
    return path


def _stage():
    from core.evaluation.synthetic.stage import Stage, Thing, straight, swinging
    from core.geometry import Position

    paths = (
        straight(Position(-20, 5, 4), Position(20, 4, 4), FILM_S),
        straight(Position(20, -4, 3), Position(-20, -5, 3), FILM_S),
        swinging(Position(-12, -11, 5), 6, 3),
        swinging(Position(14, 11, 5), 5, 4),
    )
    return Stage(
        tuple(
            Thing(f"thing {number}", path, (0.7, 0.7), colour, tuple(255 - each for each in colour), pattern=number)
            for number, (path, colour) in enumerate(zip(paths, _COLOURS, strict=True))
        )
    )
