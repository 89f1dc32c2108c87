"""The names of the sound library as a person reads them, each literal, so that lupdate finds it for translation."""

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from core.wording import patient_language
from see2sound_desktop.language import translation
from see2sound_desktop.wording import within_sentence

SOUND_WORDS: dict[str, object] = {  # of strings: Qt does not say what its marker returns
    "noise-burst": QT_TRANSLATE_NOOP("sounds", "Noise burst"),
    "noise-train": QT_TRANSLATE_NOOP("sounds", "Noise train"),
    "pink-noise": QT_TRANSLATE_NOOP("sounds", "Pink noise"),
    "tone": QT_TRANSLATE_NOOP("sounds", "Tone"),
    "warble": QT_TRANSLATE_NOOP("sounds", "Warble"),
    "chirp": QT_TRANSLATE_NOOP("sounds", "Chirp"),
    "stream": QT_TRANSLATE_NOOP("sounds", "Stream"),
    "tap": QT_TRANSLATE_NOOP("sounds", "Tap"),
    "drip": QT_TRANSLATE_NOOP("sounds", "Drip"),
    "waves": QT_TRANSLATE_NOOP("sounds", "Waves"),
    "rain": QT_TRANSLATE_NOOP("sounds", "Rain"),
    "wind": QT_TRANSLATE_NOOP("sounds", "Wind"),
    "thunder": QT_TRANSLATE_NOOP("sounds", "Thunder"),
    "kettle": QT_TRANSLATE_NOOP("sounds", "Kettle"),
    "clock": QT_TRANSLATE_NOOP("sounds", "Clock"),
    "alarm-clock": QT_TRANSLATE_NOOP("sounds", "Alarm clock"),
    "telephone": QT_TRANSLATE_NOOP("sounds", "Telephone"),
    "doorbell": QT_TRANSLATE_NOOP("sounds", "Doorbell"),
    "knock": QT_TRANSLATE_NOOP("sounds", "Knock"),
    "footsteps": QT_TRANSLATE_NOOP("sounds", "Footsteps"),
    "door": QT_TRANSLATE_NOOP("sounds", "Door"),
    "vacuum-cleaner": QT_TRANSLATE_NOOP("sounds", "Vacuum cleaner"),
    "frying": QT_TRANSLATE_NOOP("sounds", "Frying"),
    "fire": QT_TRANSLATE_NOOP("sounds", "Fire"),
    "bird": QT_TRANSLATE_NOOP("sounds", "Bird"),
    "dog": QT_TRANSLATE_NOOP("sounds", "Dog"),
    "cat": QT_TRANSLATE_NOOP("sounds", "Cat"),
    "bee": QT_TRANSLATE_NOOP("sounds", "Bee"),
    "crickets": QT_TRANSLATE_NOOP("sounds", "Crickets"),
    "rooster": QT_TRANSLATE_NOOP("sounds", "Rooster"),
    "hen": QT_TRANSLATE_NOOP("sounds", "Hen"),
    "cow": QT_TRANSLATE_NOOP("sounds", "Cow"),
    "sheep": QT_TRANSLATE_NOOP("sounds", "Sheep"),
    "frog": QT_TRANSLATE_NOOP("sounds", "Frog"),
    "car": QT_TRANSLATE_NOOP("sounds", "Car"),
    "train": QT_TRANSLATE_NOOP("sounds", "Train"),
    "tram": QT_TRANSLATE_NOOP("sounds", "Tram"),
    "bicycle-bell": QT_TRANSLATE_NOOP("sounds", "Bicycle bell"),
    "horn": QT_TRANSLATE_NOOP("sounds", "Horn"),
    "siren": QT_TRANSLATE_NOOP("sounds", "Siren"),
    "boat": QT_TRANSLATE_NOOP("sounds", "Boat"),
    "ship-horn": QT_TRANSLATE_NOOP("sounds", "Ship horn"),
    "bell": QT_TRANSLATE_NOOP("sounds", "Bell"),
    "piano": QT_TRANSLATE_NOOP("sounds", "Piano"),
    "plucked-string": QT_TRANSLATE_NOOP("sounds", "Plucked string"),
    "drum": QT_TRANSLATE_NOOP("sounds", "Drum"),
    "music-box": QT_TRANSLATE_NOOP("sounds", "Music box"),
    "flute": QT_TRANSLATE_NOOP("sounds", "Flute"),
    "voice": QT_TRANSLATE_NOOP("sounds", "Voice"),
    "crowd": QT_TRANSLATE_NOOP("sounds", "Crowd"),
    "laughter": QT_TRANSLATE_NOOP("sounds", "Laughter"),
    "children": QT_TRANSLATE_NOOP("sounds", "Children"),
    "clapping": QT_TRANSLATE_NOOP("sounds", "Clapping"),
}
"""By the name of ``core.sound.library``. A test compares the two."""

CATEGORY_WORDS: dict[str, object] = {
    "test": QT_TRANSLATE_NOOP("sound categories", "Test"),
    "water": QT_TRANSLATE_NOOP("sound categories", "Water"),
    "weather": QT_TRANSLATE_NOOP("sound categories", "Weather"),
    "household": QT_TRANSLATE_NOOP("sound categories", "Household"),
    "animal": QT_TRANSLATE_NOOP("sound categories", "Animal"),
    "traffic": QT_TRANSLATE_NOOP("sound categories", "Traffic"),
    "music": QT_TRANSLATE_NOOP("sound categories", "Music"),
    "people": QT_TRANSLATE_NOOP("sound categories", "People"),
}
"""By the category of ``core.sound.library``."""


def sound_words(name: str) -> str:
    """``Bicycle bell``. A name that the library does not have (a scene file may hold one) is shown as it stands."""
    words = SOUND_WORDS.get(name)
    return name if words is None else QCoreApplication.translate("sounds", str(words))


def patient_sound_words(name: str) -> str:
    """The same in the language of the patient's screen, as it stands in a sentence: ``bicycle bell``."""
    words = SOUND_WORDS.get(name)
    if words is None:
        return name
    return within_sentence(translation().for_patient("sounds", str(words)), patient_language())


def category_words(category: str) -> str:
    """A category of the sound library."""
    return QCoreApplication.translate("sound categories", str(CATEGORY_WORDS[category]))
