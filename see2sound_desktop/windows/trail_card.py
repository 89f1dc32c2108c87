"""Who did what to which record, whether the trail holds, and whose data are to be looked at."""

from PySide6.QtCore import QCoreApplication, Slot

from core.records.audit.verifying import Findings
from core.records.journal import Action
from see2sound_desktop.presenters.trail import MOST_SHOWN, TrailPresenter, TrailView
from see2sound_desktop.theme import theme
from see2sound_desktop.widgets.basics import Card, button, field, number_box, row, rule, text
from see2sound_desktop.widgets.plain_table import PlainTable
from see2sound_desktop.wording import local_date, local_time, translate

_TABLE_HEIGHT_PX = 320
_LONGEST_YEARS = 100


class TrailCard(Card):
    """Shows a ``TrailPresenter``."""

    def __init__(self, presenter: TrailPresenter) -> None:
        super().__init__(QCoreApplication.translate("TrailCard", "Trail of the records"))
        self.presenter = presenter
        said = self.tr(
            "Each change of a record, each sign-in, export and backup is an entry that follows on the one before. What "
            "was changed past it shows."
        )
        self.body.addWidget(text(said, "caption", wrap=True))
        self.state = text(self.tr("Looking through the records …"), "strong", wrap=True)
        self.body.addWidget(self.state)
        columns = [self.tr("When"), self.tr("Who"), self.tr("What"), self.tr("Record")]
        self.table = PlainTable(self.tr("The newest {n} entries").format(n=MOST_SHOWN), columns)
        self.table.setMinimumHeight(theme().half_grown(_TABLE_HEIGHT_PX))
        self.body.addWidget(self.table)
        self.again_button = button(self.tr("Look through them a&gain"), icon="repeat", pressed=presenter.refresh)
        self.body.addLayout(row(self.again_button, None))
        self.body.addWidget(rule())
        self.years = number_box()
        self.years.setRange(0, _LONGEST_YEARS)
        self.years.setSpecialValueText(self.tr("not decided"))
        self.years.setSuffix(self.tr(" years"))
        self.years.setValue(presenter.view.retention_years or 0)
        self.years.valueChanged.connect(lambda value: presenter.keep_for(value or None))
        what = self.tr("After so long without a session a patient's data are listed here. Nothing is erased by itself.")
        self.body.addLayout(field(self.tr("Data are &kept for"), self.years, what))
        self.overdue = text("", wrap=True)
        self.body.addWidget(self.overdue)
        presenter.changed.connect(self._show_view)
        self._show_view(presenter.view)

    @Slot(object)
    def _show_view(self, view: TrailView) -> None:
        self.again_button.setEnabled(view.findings is not None)
        if view.findings is not None:
            self.state.setText(self._found(view.findings))
        rows = [(local_time(one.when), one.user or "–", _words(one.action), one.object) for one in view.entries]
        self.table.fill(rows)
        self.overdue.setText(self._listed(view))
        self.overdue.setVisible(bool(self.overdue.text()))

    def _found(self, findings: Findings) -> str:
        if findings.holds:
            said = self.tr("The trail holds: {n} entries, and every record is as they say.")
            return said.format(n=findings.head_seq)
        if findings.broken_at is not None:
            broken = self.tr(
                "The trail is broken at entry {n}. Bring back a backup, or keep this file and ask for help."
            )
            return broken.format(n=findings.broken_at)
        named = ", ".join((*findings.changed, *findings.lost, *findings.unknown))
        return self.tr("Records were changed past the trail: {records}.").format(records=named)

    def _listed(self, view: TrailView) -> str:
        if view.retention_years is None:
            return ""
        if not view.overdue:
            return self.tr("Nobody's data are that old.")
        lines = [
            self.tr("{code}: last used on {date}").format(code=one.code, date=local_date(one.last_used_utc))
            for one in view.overdue
        ]
        return "\n".join((self.tr("To be looked at:"), *lines))


def _words(action: str) -> str:
    """An action in words; changes of records by the codes in which they are written."""
    known = {
        Action.SIGNED_IN: translate("TrailCard", "signed in"),
        Action.SIGNED_OUT: translate("TrailCard", "signed out"),
        Action.SIGN_IN_FAILED: translate("TrailCard", "wrong passphrase"),
        Action.LOCKED: translate("TrailCard", "locked"),
        Action.ACCOUNT_ADDED: translate("TrailCard", "account added"),
        Action.ACCOUNT_REMOVED: translate("TrailCard", "account removed"),
        Action.PASSPHRASE_CHANGED: translate("TrailCard", "passphrase changed"),
        Action.PASSPHRASE_SET: translate("TrailCard", "passphrase given"),
        Action.RECOVERY_CODE_MADE: translate("TrailCard", "new recovery code"),
        Action.RECOVERED: translate("TrailCard", "recovery code used"),
        Action.ENCRYPTED: translate("TrailCard", "encrypted"),
        Action.NAMES_SEALED: translate("TrailCard", "names sealed"),
        Action.VIEWED: translate("TrailCard", "seen"),
        Action.EXPORTED: translate("TrailCard", "exported"),
        Action.REPORTED: translate("TrailCard", "report written"),
        Action.BACKED_UP: translate("TrailCard", "backed up"),
        Action.RESTORED: translate("TrailCard", "backup brought back"),
        Action.CHECKED: translate("TrailCard", "looked through"),
        "add": translate("TrailCard", "made"),
        "change": translate("TrailCard", "changed"),
        "remove": translate("TrailCard", "destroyed"),
    }
    return known.get(action, action)
