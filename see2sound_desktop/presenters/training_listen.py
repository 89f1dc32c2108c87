"""T1 as it runs between its two windows: way after way, chimes, and taps. No widgets."""

from dataclasses import replace

from PySide6.QtCore import QObject

from core.assessment.run_state import RunState
from core.audio import AudioClip
from core.playback.door import PlaybackStatus
from core.training.exercises import listen_of
from core.training.listen_run import Due, ListenRun
from core.training.sides import Bearings
from core.training.ways import Way, WayMaker, azimuth_at
from see2sound_desktop.presenters.answer_input import InputKind
from see2sound_desktop.presenters.session_output import SessionOutput
from see2sound_desktop.presenters.session_views import Stage
from see2sound_desktop.presenters.training_projection import listen_live, listen_patient
from see2sound_desktop.presenters.training_session import Surroundings, TrainingPresenter
from see2sound_desktop.presenters.training_supply import Supply
from see2sound_desktop.presenters.training_views import TrainingLive, TrainingPatientView, TrainingStep

_STOP_OFFERED_S = 10.0
"""How long Stop is offered to somebody with switches who pressed when there was no chime."""
_ROUNDS = 2
_SHOWN_STEP_DEG = 5.0


class ListenPresenter(TrainingPresenter):
    """Listening with motion.

    Parameters
    ----------
    maker, chime
        What renders the ways, on a worker; and the finished chime.
    what
        What is listened to, in words.
    """

    def __init__(
        self,
        run: ListenRun,
        output: SessionOutput,
        held: Surroundings,
        *,
        maker: WayMaker,
        chime: AudioClip,
        what: str,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(run, output, held, parent)
        self._listen, self._exercise = run, listen_of(run.setup)
        self._chime, self._what = chime, what
        self._bearings = Bearings(run.setup.lesion_side)
        self._way: Way | None = None
        self._limit_ns: int | None = None
        self._stop_until_ns: int | None = None

        def make(place_ms: int) -> Way:
            way = maker.way(place_ms / 1000.0)
            output.prepare(way.audio)
            return way

        self._supply: Supply[int, Way] = Supply(held.jobs, make, self._not_made)
        self._look_ahead()
        self._show()

    def tap(self, pressed_ns: int | None = None) -> None:
        """The patient pressed: at a chime it is kept. By switch, a press without a chime offers Stop for a while."""
        now_ns = self._clock.monotonic_ns()
        if self._stage is not Stage.RUNNING:
            return
        is_asked = self._step is TrainingStep.CHIME and self._run.state in {RunState.PLAYING, RunState.ANSWERING}
        if is_asked and self._output.sounds:
            at_ns = self._touched_ns(pressed_ns)
            if self.keep(lambda: self._listen.tap(at_ns)):
                self._after()
        elif self._input.scans:
            self._stop_until_ns = None if self._stop_is_offered else now_ns + round(self._offer_s * 1e9)
        self._show()

    # --- what comes next ----------------------------------------------------------------------------------------------

    def _look_ahead(self) -> None:
        place = self._place
        self._supply.want(place, self._following(place))

    def _next(self) -> None:
        self._limit_ns = None
        self._look_ahead()
        if self._listen.due is Due.CHIME:
            self._step = TrainingStep.CHIME
            self._listen.begin()
            self._play(self._chime)
            return
        way = self._supply.ready(self._place)
        if way is None:
            self._step = TrainingStep.WAITING
            return
        self._step, self._way = TrainingStep.WAY, way
        self._listen.begin(self._level(way.level_dba))
        if self._play(way.audio):
            self._supply.want(self._following(self._place), self._following(self._following(self._place)))

    def _move(self, status: PlaybackStatus) -> None:
        run = self._listen
        if self._step is TrainingStep.WAITING:
            self._next()
        elif run.state is RunState.PLAYING and self._has_ended(status, run.sound_started):
            self._ended(status)
        elif run.state is RunState.ANSWERING and self._is_late and self.keep(run.no_tap):
            self._after()

    @property
    def _is_late(self) -> bool:
        return self._limit_ns is not None and self._clock.monotonic_ns() >= self._limit_ns

    def _ended(self, status: PlaybackStatus) -> None:
        if self._step is TrainingStep.CHIME:
            self._listen.sound_ended(0.0)
            self._limit_ns = (status.onset_monotonic_ns or 0) + round(self._exercise.check_limit_s * 1e9)
            return
        played_s = min(status.played_s, self._exercise.way_s)
        if self.keep(lambda: self._listen.sound_ended(played_s)):
            self._after()

    @property
    def _place(self) -> int:
        """Where in the music the next way begins, ms: what was heard is known no finer."""
        return round(self._listen.now.position_s * 1000.0)

    def _following(self, place_ms: int) -> int:
        """Where the way after one begins that is heard whole."""
        return place_ms + round((self._exercise.way_s - self._exercise.fade_s) * 1000.0)

    def _not_made(self, error: Exception) -> None:
        """The music could not be read or rendered: it stands still, and going on tries again."""
        self._say_trouble(error, retry=self._supply.retry)

    def _let_go(self) -> None:
        self._supply.close()

    # --- what is shown ------------------------------------------------------------------------------------------------

    @property
    def _offer_s(self) -> float:
        if self._input.kind is InputKind.ONE_SWITCH:
            return _ROUNDS * 2 * self._input.step_s
        return _STOP_OFFERED_S

    @property
    def _stop_is_offered(self) -> bool:
        return self._stop_until_ns is not None and self._clock.monotonic_ns() < self._stop_until_ns

    @property
    def _sound_deg(self) -> float | None:
        """Where the music is, in steps that a therapist can follow."""
        status = self._output.status()
        if self._step is not TrainingStep.WAY or status is None or status.played_s >= self._exercise.way_s:
            return None
        azimuth_deg = azimuth_at(self._exercise, self._bearings, status.played_s)
        return _SHOWN_STEP_DEG * round(azimuth_deg / _SHOWN_STEP_DEG)

    def _views(self) -> tuple[TrainingLive, TrainingPatientView]:
        live = listen_live(self._listen, self._exercise, self._stage, self._step, self._what)
        if self._way is not None:
            live = replace(live, level_dba=self._level(self._way.level_dba), sound_deg=self._sound_deg)
        patient = listen_patient(self._listen, self._stage, self._input, offers_stop=self._stop_is_offered)
        return self._with_trouble(live), patient
