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


def number_in(text: str, *, minus: tuple[str, ...]) -> float | None:
    """The number that a text starts with; any word after it that begins with one of ``minus`` makes it negative.

    ``number_in("30 left", minus=("l",))`` is -30. A sign counts as it is written. None where there is no number.
    """
    match = re.match(r"\s*([+\-−]?\s*\d+(?:[.,]\d*)?|[+\-−]?\s*[.,]\d+)\s*°?\s*(.*)", text, re.DOTALL)
    if match is None:
        return None
    value = float(match.group(1).replace("−", "-").replace(",", ".").replace(" ", ""))
    after = re.findall(r"\w+", match.group(2).casefold())
    return -abs(value) if minus and any(word.startswith(minus) for word in after) else value


def azimuth_in(text: str) -> float | None:
    """Azimuth of a typed text: ``30 left``, ``15° right``, ``-20``, ``ahead``. None where it says nothing."""
    stripped = text.strip().casefold()
    left = _told_by(translate("scene", "{degrees}° left"), translate("scene", "{degrees}° right"))
    value = number_in(text, minus=left)
    if value is not None:
        return wrap_azimuth(value)
    if stripped and stripped in translate("scene", "straight ahead").casefold():
        return 0.0
    return 180.0 if stripped and stripped in translate("scene", "straight behind").casefold() else None


def elevation_in(text: str) -> float | None:
    """Elevation of a typed text: ``10 up``, ``5° down``, ``-5``, ``level``. None where it says nothing."""
    stripped = text.strip().casefold()
    down = _told_by(translate("scene", "{degrees}° down"), translate("scene", "{degrees}° up"))
    value = number_in(text, minus=down)
    if value is not None:
        return value
    return 0.0 if stripped and stripped in translate("scene", "level").casefold() else None


def _told_by(words: str, others: str) -> tuple[str, ...]:
    """What tells some words from others of the opposite side: a first letter, or the whole word where that is shared.

    Of "à gauche" and "à droite" it is "g": what both have says nothing of a side.
    """
    there, opposite = (set(re.findall(r"\w+", said.format(degrees="").casefold())) for said in (words, others))
    own, its = there - opposite, opposite - there
    shared = {word[:1] for word in its}
    return tuple(word if word[:1] in shared else word[:1] for word in own)


def _degrees(size: float) -> str:
    return number(round(size, 1))
