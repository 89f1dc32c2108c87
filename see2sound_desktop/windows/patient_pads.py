"""What lies in the middle of the patient's window: a calm picture, or the pad on which to answer."""

from PySide6.QtCore import QPointF, Qt, Signal
from PySide6.QtWidgets import QSizePolicy, QStackedWidget, QWidget

from core.assessment.distance_scores import distance_class
from core.assessment.tasks import MATCH, RATINGS, WORDS, ZONE
from core.records.model import LesionSide
from see2sound_desktop.presenters.session_views import PatientScreen, PatientView
from see2sound_desktop.widgets import pad_stations
from see2sound_desktop.widgets.calm_picture import CalmPicture
from see2sound_desktop.widgets.choice_pad import ChoicePad
from see2sound_desktop.widgets.clock_face import ClockFace
from see2sound_desktop.widgets.distance_choices import DistanceChoices
from see2sound_desktop.widgets.distance_rings import DistanceRings
from see2sound_desktop.widgets.picture_pad import PicturePad, PictureShown
from see2sound_desktop.widgets.response_arc import ResponseArc
from see2sound_desktop.widgets.scale_pad import ScalePad
from see2sound_desktop.widgets.stations import Station
from see2sound_desktop.widgets.word_pad import WordPad
from see2sound_desktop.widgets.zone_fan import ZoneFan
from see2sound_desktop.windows import patient_screens

ANSWERING = frozenset({PatientScreen.WHERE, PatientScreen.HOW_FAR, PatientScreen.CHOOSE})
"""The screens on which the patient answers on a pad."""
_SEEN_WHILE_TELLING = (ZONE, MATCH, RATINGS)
"""Tasks whose answers the patient has to see to say one."""


class PatientPads(QStackedWidget):
    """One pad at a time. What was answered leaves by the pads' own signals."""

    pointed = Signal(object)
    """``PointedDirection``, ``PointedDistance``, ``PointedChoice``, ``PointedWords`` or ``PointedPoints``"""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.picture, self.arc, self.clock = CalmPicture(), ResponseArc(), ClockFace()
        self.rings, self.distances, self.choices = DistanceRings(), DistanceChoices(), ChoicePad()
        self.zones, self.words, self.pictures, self.points = ZoneFan(), WordPad(), PicturePad(), ScalePad()
        self.seen = PictureShown()
        self._pads_of_tasks: dict[str, ZoneFan | WordPad | PicturePad | ScalePad] = {
            ZONE: self.zones,
            WORDS: self.words,
            MATCH: self.pictures,
            RATINGS: self.points,
        }
        self._answer_pads = (
            *(self.arc, self.clock, self.rings, self.distances, self.choices),
            *self._pads_of_tasks.values(),
        )
        for pad in (self.picture, self.seen, *self._answer_pads):
            self.addWidget(pad)
        for answers in self._answer_pads:
            answers.answered.connect(self.pointed)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Expanding)
        self._lesion_side = LesionSide.UNKNOWN

    def show_view(self, view: PatientView) -> None:
        """Show the picture or the pad of a screen."""
        self._lesion_side = view.lesion_side
        self.picture.show_picture(patient_screens.picture(view))
        self.arc.configure(view.arc_deg, view.step_deg)
        self.clock.configure(view.arc_deg)
        self.rings.clear()
        self.distances.show_choice(None)
        self._configure_choices(view)
        self.setCurrentWidget(self._pad_of(view))
        for pad in self._answer_pads:
            pad.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents, view.screen not in ANSWERING)

    def _configure_choices(self, view: PatientView) -> None:
        """Offer what the task asks for, with nothing chosen yet."""
        self.seen.show_picture(view.pictures[0] if view.pictures else None)
        if view.task == MATCH:
            self.pictures.configure(view.choices, view.pictures)
            self.pictures.show_choice(None)
        elif view.task == WORDS:
            self.words.configure(view.texts, view.pictures)
            self.words.clear()
        elif view.task == RATINGS:
            self.points.configure(view.scale, view.lesion_side, view.pictures[0] if view.pictures else None)
        elif view.task == ZONE:
            self.zones.show_choice(None)
        else:
            self.choices.configure(view.choices)
            self.choices.clear()

    def _pad_of(self, view: PatientView) -> QWidget:
        direction: ResponseArc | ClockFace = self.clock if view.answer_mode == "clock" else self.arc
        pads: dict[PatientScreen, QWidget] = {
            PatientScreen.CHOOSE: self._choice_pad(view),
            PatientScreen.TELL: self._choice_pad(view) if view.task in _SEEN_WHILE_TELLING else self.picture,
            PatientScreen.LISTEN: self.seen if view.pictures else self.picture,
            PatientScreen.WHERE: direction,
            PatientScreen.HOW_FAR: self.distances if view.distance == "choices" else self.rings,
            PatientScreen.FEEDBACK: self._feedback(view, direction),
        }
        return pads.get(view.screen, self.picture)

    def _choice_pad(self, view: PatientView) -> QWidget:
        return self._pads_of_tasks.get(view.task, self.choices)

    def _feedback(self, view: PatientView, direction: ResponseArc | ClockFace) -> QWidget:
        """The pad with what it was on it; in a test there is nothing to show."""
        if view.screen is not PatientScreen.FEEDBACK:
            return self.picture
        if view.feedback_choice is not None:
            return self._feedback_of_choice(view, view.feedback_choice)
        if view.feedback_azimuth_deg is not None:
            direction.show_position(view.feedback_azimuth_deg)
            return direction
        if view.feedback_distance_m is not None and view.distance == "choices":
            self.distances.show_choice(distance_class(view.feedback_distance_m))
            return self.distances
        if view.feedback_distance_m is not None:
            self.rings.show_distance(view.feedback_distance_m)
            return self.rings
        return self.picture

    def _feedback_of_choice(self, view: PatientView, right: str) -> QWidget:
        if view.task == WORDS:
            self.words.show_words(view.feedback_texts)
            return self.words
        for task, pad in ((ZONE, self.zones), (MATCH, self.pictures)):
            if view.task == task:
                pad.show_choice(right)
                return pad
        self.choices.show_choice(right)
        return self.choices

    def set_scale(self, scale: float) -> None:
        """Grow with the window."""
        self.distances.set_scale(scale)
        self.choices.set_scale(scale)
        self.words.set_scale(scale)
        self.points.set_scale(scale)

    def settle(self) -> None:
        """Let everything lie where it belongs now, not with the next event: no answer is seen or touched elsewhere."""
        shown = self.currentWidget()
        for layout in (self.layout(), None if shown is None else shown.layout()):
            if layout is not None:
                layout.activate()

    @property
    def tab_order(self) -> list[QWidget]:
        """What the Tab key goes through on the pads, in its order."""
        hours = [self.clock.button(hour) for hour in self.clock.hours]
        answers = self.choices.buttons
        of_tasks = [*self.zones.buttons, *self.words.buttons, *self.pictures.buttons, *self.points.buttons]
        return [self.arc, *hours, self.rings, *answers, *of_tasks]

    def stations(self) -> tuple[Station, ...]:
        """What can be chosen on the pad that is shown, from where the patient surely looks."""
        from_right = self._lesion_side is LesionSide.RIGHT
        pad = self.currentWidget()
        if pad is self.arc:
            return pad_stations.arc_stations(self.arc, from_right=from_right)
        if pad is self.clock:
            hours = self.clock.stations()
            return hours[::-1] if from_right else hours
        if pad is self.rings:
            return pad_stations.ring_stations(self.rings)
        if pad is self.zones:
            zones = self.zones.stations()
            return zones[::-1] if from_right else zones
        stacked = (self.distances, self.choices, self.words, self.pictures, self.points)
        return next((made.stations() for made in stacked if made is pad), ())

    def free_station_at(self, point: QPointF) -> Station | None:
        """What a pointer means that rests at a point of the window, on a pad where any point can be chosen."""
        pad = self.currentWidget()
        if pad is self.arc:
            return pad_stations.arc_station_at(self.arc, self.arc.mapFrom(self.window(), point))
        if pad is self.rings:
            return pad_stations.ring_station_at(self.rings, self.rings.mapFrom(self.window(), point))
        return None
