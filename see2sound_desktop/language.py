"""The languages of the product as Qt knows them: translators, and how numbers and dates are written.

The windows have one, and the patient's screen and reports may have others. The words of the
patient's screen lie in contexts of their own (``PATIENT_CONTEXTS``), for which there is a second, smaller file.
"""

from dataclasses import dataclass
from functools import lru_cache

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from core import paths, wording
from core.settings import AS_THE_SYSTEM, Settings

PATIENT_CONTEXTS = (
    "AskingWindow",
    "ChoicePad",
    "ClockFace",
    "DistanceChoices",
    "DistanceRings",
    "PicturePad",
    "ResponseArc",
    "ThingsField",
    "WordPad",
    "ZoneFan",
    "choice",
    "direction",
    "patient",
    "scale",
)
"""Where the words of the patient's screen are. The therapist enters answers on the same pads, in the same words."""


@dataclass(frozen=True)
class Languages:
    """The codes of the languages that are spoken."""

    windows: str
    patient: str
    report: str

    def shows_as(self, other: "Languages") -> bool:
        """Whether windows look the same in both."""
        return (self.windows, self.patient) == (other.windows, other.patient)

    @classmethod
    def of(cls, settings: Settings) -> "Languages":
        """Those that the settings ask for; a language that the product does not speak is English."""
        windows = _known(settings.language) or _of_system()
        patient, report = (_known(code) or windows for code in (settings.patient_language, settings.report_language))
        return cls(windows, patient, report)


def _known(code: str | None) -> str | None:
    if code is None or code == AS_THE_SYSTEM:
        return None
    return code if code in wording.languages() else wording.SOURCE_LANGUAGE


def _of_system() -> str:
    """The first language that the person chose in the system and that the product speaks."""
    spoken = wording.languages()
    asked = (tag.split("-")[0] for tag in QLocale.system().uiLanguages())
    return next((code for code in asked if code in spoken), wording.SOURCE_LANGUAGE)


class Translation:
    """The translators of the process, and which languages they give."""

    def __init__(self) -> None:
        self._installed: list[QTranslator] = []
        self._of_patient: QTranslator | None = None
        self.spoken = Languages(wording.SOURCE_LANGUAGE, wording.SOURCE_LANGUAGE, wording.SOURCE_LANGUAGE)

    def apply(self, wanted: Languages) -> None:
        """Speak these from now on. What is shown already keeps its words: whoever shows it makes it anew."""
        wording.set_language(wanted.windows, wanted.patient, wanted.report)
        QLocale.setDefault(_locale(wanted.windows))
        for translator in self._installed:
            QCoreApplication.removeTranslator(translator)
        self._installed = []
        if wanted.windows != wording.SOURCE_LANGUAGE:
            self._install(f"qtbase_{wanted.windows}", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))
            self._install(f"see2sound_{wanted.windows}", str(_folder()))
        if wanted.patient != wanted.windows:
            self._install(f"patient_{wanted.patient}", str(_folder()))
        self._of_patient = _loaded(f"see2sound_{wanted.patient}", str(_folder()))
        self.spoken = wanted

    def for_patient(self, context: str, words: str) -> str:
        """Words of the windows, as the patient's screen says them: names of sounds, which both show."""
        return (self._of_patient.translate(context, words) if self._of_patient is not None else "") or words

    def _install(self, name: str, folder: str) -> None:
        """Install a file; the one installed last is asked first. Without it Qt gives the words as they were written."""
        translator = _loaded(name, folder)
        if translator is not None:
            QCoreApplication.installTranslator(translator)
            self._installed.append(translator)


def _loaded(name: str, folder: str) -> QTranslator | None:
    translator = QTranslator()
    return translator if translator.load(name, folder) else None


def _folder() -> str:
    return str(paths.resources() / "translations")


def _locale(code: str) -> QLocale:
    """Numbers and dates as in the language; as in the system's country where that speaks it."""
    system = QLocale.system()
    return system if system.name().startswith(f"{code}_") else QLocale(code)


@lru_cache(maxsize=1)
def translation() -> Translation:
    """The one of the process."""
    return Translation()
