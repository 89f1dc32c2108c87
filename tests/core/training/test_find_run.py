"""Finding: each trial is on disk before the next, feedback without a buzzer, rules hold, a crash changes no trial."""

from itertools import groupby

import pytest

from core.assessment.run_state import RunState, WrongOrderError
from core.errors import InputError
from core.records.model import Heard, LesionSide, SessionState
from core.records.store import Store
from core.training import exercises
from core.training.begins import final_levels, next_levels
from core.training.exercises import StopRules
from core.training.find_plan import correct
from core.training.find_run import Feedback, FindRun
from core.training.sides import Side
from core.training.standstill import Standstill, accuracy_drop
from core.training.summary import sides_found

CONTRA, IPSI = Side.CONTRALESIONAL, Side.IPSILESIONAL


def levels(contra, ipsi):
    return f'{{"levels": {{"contralesional": {contra}, "ipsilesional": {ipsi}}}}}'


def block(gym, run, right=lambda _index: True):
    """Answer trials until the session stands still."""
    if run.state is RunState.PAUSED:
        run.go_on()
    while run.state is RunState.READY:
        gym.show(run, right=right(len(run.session.trials)))


def test_a_trial_is_stored_as_it_was_played_with_its_answer(gym):
    run = gym.find(begins_json=levels(6, 5))
    planned = gym.present(run)
    run.repeat()
    run.sound_started(gym.clock.go_on(0.02))
    run.sound_ended()
    run.answer(planned.azimuth_deg + 3.0, answered_ns=gym.clock.now_ns + 250_000_000)
    (trial,) = gym.store.training.session(run.setup.uuid).trials
    asked = planned.difficulty
    assert (trial.target_azimuth_deg, trial.side, trial.level, trial.cue) == (
        planned.azimuth_deg,
        planned.side.value,
        planned.level,
        asked.cue,
    )
    assert (trial.separation_deg, trial.duration_s, trial.distractors) == (
        asked.separation_deg,
        asked.duration_s,
        asked.distractors,
    )
    assert (trial.response_azimuth_deg, trial.replays, trial.rt_ms) == (planned.azimuth_deg + 3.0, 1, 250.0)
    assert correct(trial)


@pytest.mark.parametrize(("off_deg", "right"), [(0, True), (29.9, True), (-29.9, True), (30.1, False), (180, False)])
def test_an_answer_is_right_that_is_nearer_than_half_the_separation(gym, off_deg, right):
    run = gym.find()
    planned = gym.present(run)
    assert planned.difficulty.separation_deg == 60
    assert run.answer(planned.azimuth_deg + off_deg).correct is right


def test_after_an_error_the_sound_is_repeated_with_the_thing_lit_and_only_cue_2_asks_again(gym):
    assert gym.show(gym.find()) == Feedback(correct=True, replay_lit=False, try_again=False)
    assert gym.show(gym.find(), right=False) == Feedback(correct=False, replay_lit=True, try_again=False)
    run = gym.find(begins_json=levels(6, 6))
    planned = run.current
    assert planned.difficulty.cue == 2
    assert gym.show(run, right=False) == Feedback(correct=False, replay_lit=True, try_again=True)
    assert run.answer_again(planned.azimuth_deg)
    assert not run.answer_again(planned.azimuth_deg), "once more, and no more"
    stored = gym.store.training.session(run.setup.uuid)
    assert [event.kind for event in stored.events] == ["second-try"]
    assert not correct(stored.trials[0]), "the first answer counts"


def test_eight_of_ten_on_a_side_make_it_harder_and_the_other_side_stays(gym):
    run = gym.find()
    while len([one for one in run.session.trials if one.side == CONTRA.value]) < 10:
        gym.show(run, right=run.current.side is not IPSI)
    assert run.adapted.levels == {CONTRA: 1, IPSI: 0}


def test_a_block_of_twenty_then_a_break_and_after_four_it_is_complete(gym, t2):
    run = gym.find()
    for number in range(1, 5):
        block(gym, run)
        assert len(run.session.trials) == number * 20
        assert run.standstill is (Standstill.BREAK if number < 4 else None)
    stored = gym.store.training.session(run.setup.uuid)
    assert (stored.state, run.state) == (SessionState.COMPLETED, RunState.DONE)
    shares = {found.side: found.trials for found in sides_found(stored)}
    assert shares == {CONTRA: 48, IPSI: 24, Side.CENTRE: 8}
    for _, trials in groupby(stored.trials, key=lambda trial: trial.block):
        for _, track in groupby(sorted(trials, key=lambda one: one.side), key=lambda one: one.side):
            reached = [one.level for one in track]
            assert max(reached) - min(reached) <= 1


def test_the_next_session_begins_one_level_below_the_last_of_the_same_side(gym):
    run = gym.find(begins_json=levels(5, 3))
    block(gym, run)
    run.stop()
    ended = final_levels(gym.store.training.session(run.setup.uuid))
    assert ended == {CONTRA: 6, IPSI: 3}
    gym.find().stop()  # without a trial it does not count
    sessions = gym.store.training.sessions(gym.patient.uuid)
    assert next_levels(sessions, LesionSide.RIGHT) == {CONTRA: 5, IPSI: 2}
    assert next_levels(sessions, LesionSide.LEFT) == {CONTRA: 0, IPSI: 0}
    assert next_levels((), LesionSide.RIGHT) == {CONTRA: 0, IPSI: 0}


def test_three_omissions_in_a_row_stop_it(gym):
    run = gym.find()
    gym.show(run)
    for _ in range(3):
        assert run.standstill is None
        gym.present(run)
        run.omit()
    assert run.standstill is Standstill.OMISSIONS
    assert {trial.heard for trial in run.session.trials[1:]} == {Heard.NO}
    run.go_on()
    gym.present(run)
    run.omit()
    assert run.standstill is None, "the count began anew"


def test_a_block_more_than_twenty_points_less_accurate_stops_it(gym):
    run = gym.find()
    block(gym, run)
    block(gym, run, right=lambda index: index % 20 >= 5)
    assert accuracy_drop(run.session.trials, 20) == 25.0
    assert run.standstill is Standstill.ACCURACY
    run.go_on()
    assert run.state is RunState.READY, "there was a rest already"
    other = gym.find()
    block(gym, other)
    block(gym, other, right=lambda index: index % 20 >= 4)
    assert (accuracy_drop(other.session.trials, 20), other.standstill) == (20.0, Standstill.BREAK)


def test_fatigue_and_the_button_stop_it_and_going_on_is_the_therapists_decision(gym):
    run = gym.find()
    block(gym, run)
    run.rate_fatigue(7)
    assert run.standstill is Standstill.FATIGUE
    run.go_on()
    assert run.state is RunState.READY
    gym.present(run)
    run.pause(Standstill.BUTTON)
    assert run.standstill is Standstill.BUTTON
    run.go_on()
    told = [event.detail for event in gym.store.training.session(run.setup.uuid).events if event.kind == "override"]
    assert told == ["fatigue", "button"]


def test_a_trial_that_was_interrupted_is_given_again_and_says_so(gym):
    run = gym.find()
    planned = gym.present(run)
    run.pause()
    assert run.session.trials == ()
    run.go_on()
    assert run.current == planned
    gym.show(run)
    gym.show(run)
    assert [trial.interrupted for trial in run.session.trials] == [True, False]


def test_after_a_crash_the_very_trial_comes_that_would_have_come(gym):
    run = gym.find(begins_json=levels(6, 6))
    for index in range(33):
        if run.state is RunState.PAUSED:
            run.go_on()
        gym.show(run, right=index % 3 != 0)
    expected, adapted = run.current, run.adapted
    gym.present(run)
    gym.store.close()
    with Store.open(gym.path) as store:
        again = FindRun.resume(store, run.setup.uuid, gym.clock)
        assert again.standstill is Standstill.THERAPIST
        assert (again.current, again.adapted) == (expected, adapted)
        assert [trial.trial_index for trial in again.session.trials] == list(range(33))
        again.go_on()
        again.stop()
        with pytest.raises(InputError, match="already stopped"):
            FindRun.resume(store, run.setup.uuid, gym.clock)


def test_a_rule_that_held_before_a_crash_holds_after_it(gym):
    run = gym.find()
    for _ in range(3):
        gym.present(run)
        run.omit()
    gym.store.close()
    with Store.open(gym.path) as store:
        assert FindRun.resume(store, run.setup.uuid, gym.clock).standstill is Standstill.OMISSIONS


def test_a_call_in_the_wrong_order_is_refused_and_stores_nothing(gym):
    run = gym.find()
    for call in (run.omit, run.repeat, run.sound_ended, run.go_on, lambda: run.answer(0.0)):
        with pytest.raises(WrongOrderError):
            call()
    assert gym.store.training.session(run.setup.uuid).trials == ()


def test_other_rules_of_an_exercise_are_obeyed_and_make_it_another_one(gym):
    changed = exercises.edited(exercises.find(), stop_rules=StopRules(omissions_in_a_row=2))
    assert changed.sha256 != exercises.find().sha256
    run = gym.find(changed)
    for _ in range(2):
        gym.present(run)
        run.omit()
    assert run.standstill is Standstill.OMISSIONS


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("{}", "discriminator"),
        ('{"id": "t1-listen", "name": {}, "purpose": {}, "speed_deg_s": 41}', "speed_deg_s"),
        ('{"id": "t1-listen", "name": {}, "purpose": {}, "block_s": 700}', "15 to 45 minutes"),
        ('{"id": "t1-listen", "name": {}, "purpose": {}, "check_every_s": [300, 180]}', "chimes"),
        ('{"id": "t2-find-it", "name": {}, "purpose": {}, "sounds": ["bird"]}', "sounds"),
    ],
)
def test_an_exercise_beyond_its_limits_is_refused_in_a_sentence(text, says):
    with pytest.raises(InputError, match=says) as caught:
        exercises.loads(text, "site.json")
    assert str(caught.value).startswith("The exercise site.json cannot be used")
