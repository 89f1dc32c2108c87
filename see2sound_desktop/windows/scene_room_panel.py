"""What holds for the whole scene: the room around the listener, and how wide the camera saw."""

from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from core.scene import Room
from core.wording import fill, number
from see2sound_desktop.presenters.scene_editor import SceneEditor
from see2sound_desktop.presenters.scene_making_choices import is_film, is_followed
from see2sound_desktop.presenters.scene_words import number_in
from see2sound_desktop.theme import theme
from see2sound_desktop.widgets.choice import Choice
from see2sound_desktop.widgets.word_spin_box import WordSpinBox

_SHORTEST_RT60_S, _LONGEST_RT60_S = 0.1, 4.0
_NARROWEST_DEG, _WIDEST_DEG = 20.0, 150.0
_OWN = "own"


class SceneRoomPanel(QWidget):
    """Room, reverberation time and field of view."""

    def __init__(self, editor: SceneEditor, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._editor = editor
        self.room = Choice()
        self.room.setMinimumContentsLength(7)
        self.rt60 = WordSpinBox(
            lowest=_SHORTEST_RT60_S,
            highest=_LONGEST_RT60_S,
            step=0.05,
            decimals=2,
            words=lambda value: self.tr("{seconds} s").format(seconds=number(value, ".2f")),
            number=_plain_number,
        )
        self.hfov = WordSpinBox(
            lowest=_NARROWEST_DEG,
            highest=_WIDEST_DEG,
            step=1.0,
            decimals=1,
            words=lambda value: self.tr("{degrees}° wide").format(degrees=number(round(value, 1))),
            number=_plain_number,
        )
        self.frame = WordSpinBox(
            lowest=0.0,
            highest=36_000.0,
            step=1.0,
            decimals=2,
            words=lambda value: self.tr("at {seconds} s").format(seconds=number(round(value, 2), ".7g")),
            number=lambda typed: number_in(typed.removeprefix(self.tr("at"))),
        )
        self.frame.changed.connect(editor.look_again)
        self._names: dict[QWidget, QLabel] = {}
        self._fill()
        self.room.activated.connect(self._room_chosen)
        self.rt60.changed.connect(self._rt60_changed)
        self.hfov.changed.connect(editor.set_field_of_view)
        for box in (self.rt60, self.hfov):
            box.done.connect(editor.end_drag)
        self._lay_out()
        editor.scene_changed.connect(self.refresh)
        self.refresh()

    def _fill(self) -> None:
        from core.pipeline import ROOM_NAMES

        words = {
            "none": self.tr("Open air"),
            "small": self.tr("Small room"),
            "living": self.tr("Living room"),
            "office": self.tr("Office"),
            "hall": self.tr("Hall"),
        }
        for name in ROOM_NAMES:
            self.room.addItem(words.get(name, name.capitalize()), name)

    def _lay_out(self) -> None:
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(theme().size("space_s"))
        grid.setVerticalSpacing(6)
        grid.setColumnStretch(1, 1)
        grid.setColumnMinimumWidth(0, 76)
        tips = (
            (self.tr("&Room"), self.room, self.tr("What is around the listener")),
            (self.tr("&Echo"), self.rt60, self.tr("Reverberation time RT60: how long the room rings")),
            (
                self.tr("Came&ra"),
                self.hfov,
                self.tr("Horizontal field of view. Sources found in the picture stay where they are seen."),
            ),
            (self.tr("&Frame"), self.frame, self.tr("Which moment of the film this is. Its sources are found anew.")),
        )
        for row, (words, box, tip) in enumerate(tips):
            name = QLabel(words)
            name.setBuddy(box)
            box.setAccessibleName(words.replace("&", ""))
            box.setAccessibleDescription(tip)
            box.setToolTip(tip)
            self._names[box] = name
            grid.addWidget(name, row, 0)
            grid.addWidget(box, row, 1)

    def refresh(self) -> None:
        """Show the document's room and camera."""
        scene = self._editor.scene
        own = self.room.findData(_OWN)
        if own >= 0:
            self.room.removeItem(own)
        name = _name_of(scene.room)
        if name == _OWN and scene.room is not None:
            width, depth, height = scene.room.dimensions_m
            size = fill(self.tr("{width:g} × {depth:g} × {height:g} m"), width=width, depth=depth, height=height)
            self.room.addItem(size, _OWN)
        self.room.setCurrentIndex(self.room.findData(name))
        is_moment = is_film(scene) and not is_followed(scene)
        self._show_line(self.rt60, shown=scene.room is not None)  # the open air has no echo
        self._show_line(self.frame, shown=is_moment)
        if is_moment and scene.media is not None:
            self.frame.setMaximum(scene.media.duration_s or 0.0)
            self.frame.show_value(scene.media.frame_s or 0.0)
        if scene.room is not None:
            self.rt60.show_value(scene.room.rt60_s)
        self.hfov.setEnabled(scene.media is not None)
        self.hfov.show_value(scene.camera.hfov_deg)

    def _show_line(self, box: QWidget, *, shown: bool) -> None:
        box.setVisible(shown)
        self._names[box].setVisible(shown)

    def _room_chosen(self, index: int) -> None:
        from core.pipeline import room_named

        name = self.room.itemData(index)
        if name != _name_of(self._editor.scene.room):
            self._editor.set_room(room_named(name))
            self._editor.end_drag()

    def _rt60_changed(self, rt60_s: float) -> None:
        room = self._editor.scene.room
        if room is not None:
            self._editor.set_room(room.model_copy(update={"rt60_s": round(rt60_s, 2)}))


def _name_of(room: Room | None) -> str:
    """The named room of that size, whatever its echo."""
    from core.pipeline import ROOM_NAMES, room_named

    for name in ROOM_NAMES:
        known = room_named(name)
        if known is None or room is None:
            if known is room:
                return name
        elif (known.dimensions_m, known.listener_m) == (room.dimensions_m, room.listener_m):
            return name
    return _OWN


def _plain_number(typed: str) -> float | None:
    return number_in(typed)
