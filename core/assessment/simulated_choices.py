"""What simulated listeners choose among words, pictures and points: nobody's answers, but known ones."""

import numpy as np

from core.assessment import ratings
from core.assessment.tasks import CHOICES, RATINGS, WORDS, right_choice
from core.records.model import PlannedTrial

SURE_POINTS = {"spatial": 6, "mono": 3}
"""What the ideal listener rates every scale with."""
NEGLECTING_POINTS = {"spatial": 5, "mono": 4}
LEFT_WORD_MISSED = {"dichotic": 0.7, "diotic": 0.35}
"""How often neglect-left does not say the word on the left; the right one it always says."""
PICTURE_KNOWN = 0.75
"""How often neglect-left knows the picture; else it takes any."""


def any_choice(task: str, generator: np.random.Generator) -> str:
    """Any answer."""
    if task == RATINGS:
        lowest, highest = ratings.FEWEST_POINTS, ratings.MOST_POINTS
        return ratings.written({scale: int(generator.integers(lowest, highest + 1)) for scale in ratings.SCALES})
    return str(generator.choice(CHOICES[task]))


def surest_choice(planned: PlannedTrial, task: str, generator: np.random.Generator) -> str:
    """The right answer; where none is, one that is like the others, or any."""
    if task == RATINGS:
        return ratings.written(dict.fromkeys(ratings.SCALES, SURE_POINTS[planned.condition]))
    return right_choice(planned, task) or any_choice(task, generator)


def neglecting_choice(planned: PlannedTrial, task: str, generator: np.random.Generator) -> str:
    """What neglect-left answers to two words, to pictures, and with points."""
    if task == WORDS:
        return "right" if generator.random() < LEFT_WORD_MISSED[planned.condition] else "both"
    if task == RATINGS:
        wavers = {scale: int(generator.integers(-1, 2)) for scale in ratings.SCALES}
        return ratings.written({scale: NEGLECTING_POINTS[planned.condition] + by for scale, by in wavers.items()})
    knows = generator.random() < PICTURE_KNOWN
    return surest_choice(planned, task, generator) if knows else any_choice(task, generator)
