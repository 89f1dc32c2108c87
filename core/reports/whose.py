"""Who a report is about: the patient's code, or the name where it was asked for and is known.

Never both: a sheet that bears a name and its code is the key to everything that was exported under the code.
"""

from core.records.model import Patient
from core.records.people.model import Identity
from core.reports import phrases
from core.reports.figures import LabelledValue
from core.wording import say


def called(patient: Patient, who: Identity | None) -> str:
    """The name, or the code where it is not to stand there or not known."""
    return (who.full_name if who is not None else "") or patient.code


def lines(patient: Patient, who: Identity | None) -> tuple[LabelledValue, ...]:
    """The first lines of a report: who it is, and when he or she was born."""
    name = called(patient, who)
    born = str(patient.birth_year) if patient.birth_year else phrases.NOTHING
    year = LabelledValue(say("report.header-birth-year"), born)
    if who is None or name == patient.code:
        return LabelledValue(say("report.header-patient"), name), year
    if who.record_number:
        name = say("whose.numbered", name=name, number=who.record_number)
    if who.birth_date is not None:
        year = LabelledValue(say("whose.born"), who.birth_date.isoformat())
    return LabelledValue(say("report.header-patient"), name), year
