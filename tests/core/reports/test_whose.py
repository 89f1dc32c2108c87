"""A report bears the code unless the name is asked for, by somebody who may know it; never both."""

from datetime import UTC, date, datetime
from types import SimpleNamespace

import pytest

from core.errors import InputError
from core.records.model import LesionSide, Patient
from core.records.people.model import Identity
from core.records.protection.access import Access, Role
from core.reports import whose
from core.reports.exchange.disclosure import Disclosure

_PATIENT = Patient("uuid", "P-001", 1957, LesionSide.RIGHT, "", datetime(2026, 1, 1, tzinfo=UTC))
_ZOE = Identity("Martin", "Zoé", date(1957, 3, 2), "4711")


def told(who):
    return [(line.label, line.value) for line in whose.lines(_PATIENT, who)]


def test_the_code_stands_there_unless_a_name_is_known():
    assert told(None) == told(Identity(record_number="4711")) == [("Patient", "P-001"), ("Birth year", "1957")]


def test_with_the_name_stand_the_number_of_the_hospital_and_the_birth_date_and_no_code():
    assert told(_ZOE) == [("Patient", "Zoé Martin, record no. 4711"), ("Born", "1957-03-02")]
    assert told(Identity("Martin")) == [("Patient", "Martin"), ("Birth year", "1957")]


def store(role):
    access = None if role is None else Access("Anna", role, b"", None)
    return SimpleNamespace(access=access, people=SimpleNamespace(identity=lambda _uuid: _ZOE))


@pytest.mark.parametrize("role", [None, Role.THERAPIST, Role.ADMIN])
def test_who_may_know_names_gets_them_only_when_asked_for(role):
    of = store(role)
    assert Disclosure.where_allowed(of, identity=True).who(of, "uuid") == _ZOE
    assert Disclosure.where_allowed(of, identity=False).who(of, "uuid") is None
    assert Disclosure.asked(of, identity=True).who(of, "uuid") == _ZOE


def test_a_researcher_always_gets_codes_and_is_refused_names_that_are_asked_for():
    of = store(Role.RESEARCHER)
    assert Disclosure.where_allowed(of, identity=True).who(of, "uuid") is None
    with pytest.raises(InputError):
        Disclosure.asked(of, identity=True)
