import pytest

from core.assessment.words import DirectionWord, SpokenAzimuth, azimuth_in_words, shift_in_words


@pytest.mark.parametrize(
    ("azimuth_deg", "word", "degrees"),
    [
        (0.0, DirectionWord.AHEAD, 0),
        (0.4, DirectionWord.AHEAD, 0),
        (-30.2, DirectionWord.LEFT, 30),
        (30.0, DirectionWord.RIGHT, 30),
        (-120.0, DirectionWord.LEFT, 120),
        (180.0, DirectionWord.BEHIND, 180),
        (-179.8, DirectionWord.BEHIND, 180),
        (270.0, DirectionWord.LEFT, 90),
    ],
)
def test_a_direction_is_said_without_a_sign(azimuth_deg, word, degrees):
    assert azimuth_in_words(azimuth_deg) == SpokenAzimuth(word, degrees)


@pytest.mark.parametrize(
    ("error_deg", "word", "degrees"),
    [(14.2, DirectionWord.RIGHT, 14), (-14.2, DirectionWord.LEFT, 14), (-0.4, DirectionWord.AHEAD, 0)],
)
def test_a_shift_is_said_toward_its_side(error_deg, word, degrees):
    assert shift_in_words(error_deg) == SpokenAzimuth(word, degrees)
