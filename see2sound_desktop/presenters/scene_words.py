"""Positions and sounds in words, and words back to numbers. A person never reads a sign: "30° left"."""

import re

from core.geometry import MIDLINE_DEG, Position, wrap_azimuth
from core.scene import Clip, Scene
from core.wording import number
from see2sound_desktop.presenters.sound_names import sound_words
from see2sound_desktop.wording import translate


def azimuth_words(azimuth_deg: float) -> str:
    """``30° left``, ``straight ahead``, ``behind``, ``150° right, behind``."""
    azimuth_deg = wrap_azimuth(azimuth_deg)
    size = abs(azimuth_deg)
    if size < MIDLINE_DEG:
        return translate("scene", "straight ahead")
    if size > 180.0 - MIDLINE_DEG:
        return translate("scene", "straight behind")
    side = translate("scene", "{degrees}° right") if azimuth_deg > 0 else translate("scene", "{degrees}° left")
    words = side.format(degrees=_degrees(size))
    return translate("scene", "{direction}, behind").format(direction=words) if size > 90.0 else words


def elevation_words(elevation_deg: float) -> str:
    """``10° up``, ``level``, ``5° down``."""
    if abs(elevation_deg) < MIDLINE_DEG:
        return translate("scene", "level")
    words = translate("scene", "{degrees}° up") if elevation_deg > 0 else translate("scene", "{degrees}° down")
    return words.format(degrees=_degrees(abs(elevation_deg)))


def distance_words(distance_m: float) -> str:
    """``2.2 m``; below 1 m to the centimetre, from 10 m without decimals."""
    decimals = 0 if distance_m >= 9.95 else 1 if distance_m >= 0.995 else 2
    return translate("scene", "{metres} m").format(metres=number(distance_m, f".{decimals}f"))


def position_words(position: Position) -> str:
    """Direction, height where it matters, and distance in one line, in whole degrees."""
    parts = [azimuth_words(round(position.azimuth_deg))]
    if abs(position.elevation_deg) >= MIDLINE_DEG:
        parts.append(elevation_words(round(position.elevation_deg)))
    parts.append(distance_words(position.distance_m))
    return ", ".join(parts)


def gain_words(gain_db: float) -> str:
    """``as it is``, ``6 dB louder``, ``3 dB softer``."""
    if abs(gain_db) < 0.05:
        return translate("scene", "as it is")
    words = translate("scene", "{size} dB louder") if gain_db > 0 else translate("scene", "{size} dB softer")
    return words.format(size=number(round(abs(gain_db), 1)))


def flashing_words(from_s: float | None) -> str:
    """That a film must not be watched by a patient, and what to do; empty where it may be."""
    if from_s is None:
        return ""
    words = translate(
        "scene",
        "This film flashes more than three times in a second, first at {seconds} s, which can bring on seizures. "
        "Do not play it where a patient sees it; cut that part out, or take one moment of it. "
        "Tests show still pictures only.",
    )
    return words.format(seconds=number(round(from_s, 1)))


def clip_words(clip: Clip) -> str:
    """What a source sounds like."""
    if clip.kind == "synthesis":
        return sound_words(clip.name or "")
    return re.split(r"[\\/]", clip.path or "")[-1]


def found_words(scene: Scene) -> str:
    """What was found in a picture or film, and what is only assumed."""
    words = [
        translate("scene", "Sources found: {count}. Choose what each sounds like; the sounds are only a proposal.")
    ]
    if scene.camera.source == "assumed":
        words.append(translate("scene", "The camera's field of view is assumed."))
    if scene.media is not None and scene.media.shots is not None:
        words.append(translate("scene", "The film was followed from its start to its end."))
    elif scene.media is not None and scene.media.duration_s:
        words.append(translate("scene", "This is one moment of the film: movement is not followed."))
    return " ".join(words).format(count=len(scene.sources))


def number_in(text: str) -> float | None:
    """The number that a text starts with, whatever its unit; a sign counts. None where there is no number."""
    told = _number_and_rest(text)
    return None if told is None else told[0]


def azimuth_in(text: str) -> float | None:
    """Azimuth of a typed text: ``30 left``, ``15° right``, ``-20``, ``ahead``. None where it says nothing clear."""
    value = _sided(text, translate("scene", "{degrees}° left"), translate("scene", "{degrees}° right"))
    if value is not None:
        return wrap_azimuth(value)
    ends = {0.0: translate("scene", "straight ahead"), 180.0: translate("scene", "straight behind")}
    return _one_of(text, ends)


def elevation_in(text: str) -> float | None:
    """Elevation of a typed text: ``10 up``, ``5° down``, ``-5``, ``level``. None where it says nothing clear."""
    value = _sided(text, translate("scene", "{degrees}° down"), translate("scene", "{degrees}° up"))
    return _one_of(text, {0.0: translate("scene", "level")}) if value is None else value


def _sided(text: str, below: str, above: str) -> float | None:
    """A number below 0 where a text tells one side, above it where it tells the other; a number alone is as it is.

    None where words stand there that tell neither or both, and where a minus stands before what lies above 0: what is
    not understood must not become a side.
    """
    told = _number_and_rest(text)
    if told is None:
        return None
    value, rest = told
    said = [word for word in re.findall(r"\w+", rest.casefold()) if not word.startswith(_DEGREES)]
    is_below, is_above = (_tells(said, words, others) for words, others in ((below, above), (above, below)))
    if not said:
        return value
    if is_below == is_above or (is_above and value < 0.0):
        return None
    return -abs(value) if is_below else value


_DEGREES = ("deg", "dég", "grad")
"""How degrees begin when they are written out."""
_STEM = 4


def _tells(said: list[str], words: str, others: str) -> bool:
    """Whether a side is told: by its word, its first letters, or Italian ``dx`` and ``sx``.

    Of "à gauche" and "à droite" it is told by "gauche": what both have says nothing of a side.
    """
    there, opposite = (set(re.findall(r"\w+", text.format(degrees="").casefold())) for text in (words, others))
    return any(
        own.startswith(word) or word.startswith(own[:_STEM]) or word == f"{own[0]}x"
        for own in there - opposite
        for word in said
        if word not in opposite
    )


def _number_and_rest(text: str) -> tuple[float, str] | None:
    match = re.match(r"\s*([+\-−]?\s*\d+(?:[.,]\d*)?|[+\-−]?\s*[.,]\d+)\s*°?\s*(.*)", text, re.DOTALL)
    if match is None:
        return None
    return float(match.group(1).replace("−", "-").replace(",", ".").replace(" ", "")), match.group(2)


def _one_of(text: str, words: dict[float, str]) -> float | None:
    """The value whose words a text is part of, and of no other's."""
    stripped = text.strip().casefold()
    meant = [value for value, said in words.items() if stripped and stripped in said.casefold()]
    return meant[0] if len(meant) == 1 else None


def _degrees(size: float) -> str:
    return number(round(size, 1))
