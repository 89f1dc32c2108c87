"""A trial judged later: a new row with who, when and why; the trial stays, and what is computed follows at once."""

from dataclasses import replace

import pytest

from core.assessment.answers import Answer
from core.assessment.judging import SOMEBODY, judge, judgements
from core.assessment.scoring import counts_as_valid, score_session
from core.errors import InputError
from core.records.protection.access import Access, Role


@pytest.fixture
def held(bench):
    """A session of direction, every sound answered 20° too far to the right but the last one, 60° to the left of it."""
    run = bench.start("direction")

    def respond(planned):
        if planned.is_catch:
            return Answer(heard=False)
        wrong = planned.trial_index == run.plan[-1].trial_index
        off_deg = -60.0 if wrong else 10.0
        return Answer(azimuth_deg=max(-120.0, min(120.0, planned.target_azimuth_deg + off_deg)))

    return bench.finish(run, respond)


def test_a_trial_that_is_judged_stays_as_it_was_and_no_longer_counts(bench, held):
    last = held.trials[-1]
    before = score_session(held)
    judge(bench.store, held, last.trial_uuid, counts=False, reason=" Noise in the room ", name="A. Meyer")
    after = bench.store.session(held.setup.uuid)
    assert after.trials == held.trials
    assert counts_as_valid(after)[last.trial_uuid] is False
    (kept,) = judgements(after, last.trial_uuid)
    assert (kept.reason, kept.who, kept.valid) == ("Noise in the room", "A. Meyer", False)
    assert score_session(after).invalid == before.invalid + 1


def test_what_was_judged_by_mistake_counts_again_and_both_judgements_are_kept(bench, held):
    last = held.trials[-1]
    judge(bench.store, held, last.trial_uuid, counts=False, reason="mistaken")
    judged = bench.store.session(held.setup.uuid)
    judge(bench.store, judged, last.trial_uuid, counts=True, reason="marked by mistake")
    again = bench.store.session(held.setup.uuid)
    assert [one.valid for one in judgements(again, last.trial_uuid)] == [False, True]
    assert judgements(again, last.trial_uuid)[0].who == SOMEBODY
    assert score_session(again) == score_session(held)


def test_without_a_reason_nothing_is_changed(bench, held):
    with pytest.raises(InputError) as caught:
        judge(bench.store, held, held.trials[-1].trial_uuid, counts=False, reason="  ")
    assert caught.value.code == "assessment.judged-without-reason"
    assert bench.store.session(held.setup.uuid).corrections == ()


def test_the_same_judgement_twice_is_one(bench, held):
    last = held.trials[-1]
    judge(bench.store, held, last.trial_uuid, counts=False, reason="noise")
    with pytest.raises(InputError, match="already"):
        judge(bench.store, bench.store.session(held.setup.uuid), last.trial_uuid, counts=False, reason="noise")


def test_a_skipped_trial_cannot_count(bench, held):
    skipped = replace(held.trials[-1], heard=None, valid=False, invalid_reason="skipped")
    session = replace(held, trials=(*held.trials[:-1], skipped))
    with pytest.raises(InputError) as caught:
        judge(bench.store, session, skipped.trial_uuid, counts=True, reason="why not")
    assert caught.value.code == "assessment.judged-skipped"


def test_who_signed_in_is_who_judged_whatever_name_is_set(bench, held, monkeypatch):
    access = Access("mila", Role.RESEARCHER, b"", None)
    monkeypatch.setattr(type(bench.store), "access", property(lambda _store: access))
    kept = judge(bench.store, held, held.trials[-1].trial_uuid, counts=False, reason="noise", name="A. Meyer")
    assert kept.who == "mila"
