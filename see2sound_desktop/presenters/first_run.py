"""Setting up a computer without widgets: the first account, or the demonstration; later, protecting a database."""

from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from core import settings as site_settings
from core.errors import InputError, See2SoundError
from core.paths import DataFolder
from core.progress import Progress
from core.records.engine.server import Server
from core.records.keeping import plain_left
from core.records.model import LesionSide
from core.records.protection import beginning
from core.records.protection.passphrases import check_passphrase
from core.records.protection.sealing import STANDARD, Cost
from core.records.store import Store
from see2sound_desktop.jobs import Jobs
from see2sound_desktop.presenters.entrance import Entered, demonstration_in, records_of

if TYPE_CHECKING:
    from core.records.protection.first_account import FirstAccount


_NOBODY = "DEMO"
"""The code of the one in the demonstration with whom a session can begin at once."""


class FirstStep(StrEnum):
    """What is asked."""

    CHOICE = "choice"
    """Set up for the ward, or look around in the demonstration."""
    ACCOUNT = "account"
    CODE = "code"
    """Nothing: the recovery code is shown this once."""


@dataclass(frozen=True, slots=True)
class FirstRunView:
    """What is shown."""

    step: FirstStep
    may_go_back: bool = False
    trouble: str = ""
    is_busy: bool = False
    code: str = ""
    account: str = ""


class FirstRunPresenter(QObject):
    """Makes the first account, an admin's, and has the file encrypted or the names on a server sealed, on a worker."""

    changed = Signal(object)
    """``FirstRunView``"""
    entered = Signal(object)
    """``Entered``"""

    def __init__(
        self,
        data: DataFolder,
        jobs: Jobs,
        *,
        protects: bool = False,
        cost: Cost = STANDARD,
        parent: QObject | None = None,
    ) -> None:
        """``protects``: there is a database already, and it shall no longer open for everybody."""
        super().__init__(parent)
        self._data, self._jobs, self._cost = data, jobs, cost
        self._protects = protects
        self._place = records_of(data)
        self._made: FirstAccount | None = None
        self.view = FirstRunView(FirstStep.ACCOUNT if protects else FirstStep.CHOICE)

    @property
    def server(self) -> Server | None:
        """Where the records are on a server, which one: there the names of patients are sealed, and nothing else."""
        return self._place if isinstance(self._place, Server) else None

    def set_up(self) -> None:
        """Set this computer up for the ward."""
        self._show(step=FirstStep.ACCOUNT, may_go_back=True, trouble="")

    def go_back(self) -> None:
        """To the choice."""
        self._show(step=FirstStep.CHOICE, may_go_back=False, trouble="")

    def try_out(self) -> None:
        """Open the demonstration, which is made where there is none."""
        folder = demonstration_in(self._data)
        try:
            with Store.open(folder.database) as store:
                if not store.people.is_demonstration:
                    store.people.mark_demonstration()
                    store.add_patient(_NOBODY, birth_year=1951, lesion_side=LesionSide.RIGHT)
        except See2SoundError as error:
            self._show(trouble=str(error))
            return
        self.entered.emit(Entered(folder, is_demonstration=True))

    def make(self, site: str, name: str, passphrase: str, again: str) -> None:
        """Make the account. What is wrong is said, and nothing was changed."""
        if self.view.is_busy:
            return
        try:
            check_passphrase(passphrase, account=name)
            if passphrase != again:
                raise InputError("accounts.passphrase-differs")
        except InputError as error:
            self._show(trouble=str(error))
            return
        place, settings = self._place, self._data.settings

        def work(_progress: Progress) -> "FirstAccount":
            made = beginning.begin(place, name, passphrase, cost=self._cost)
            if site:
                known = site_settings.load(settings).settings
                site_settings.save(known.changed(site_name=site), settings)
            return made

        self._show(is_busy=True, trouble="")
        self._jobs.start("", work, done=self._was_made, failed=self._failed)

    def _was_made(self, made: "FirstAccount") -> None:
        self._made = made
        self._show(is_busy=False, step=FirstStep.CODE, code=made.recovery_code, account=made.access.account)

    def _failed(self, error: Exception) -> None:
        self._show(is_busy=False)
        if not isinstance(error, See2SoundError):
            raise error
        self._show(trouble=str(error))

    def code_kept(self) -> None:
        """The code was put away: the database is opened, then a file that was plain is destroyed, then one is in."""
        assert self._made is not None
        access, place = self._made.access, self._place
        try:
            Store.open(place, access=access).close()
            if not isinstance(place, Server):
                plain_left.destroy(place, access, (self._data.backups,))
        except See2SoundError as error:
            self._show(trouble=str(error))
            return
        self._show(code="")
        self.entered.emit(Entered(self._data, access))

    def _show(self, **changes: object) -> None:
        self.view = replace(self.view, **changes)  # type: ignore[arg-type]
        self.changed.emit(self.view)
