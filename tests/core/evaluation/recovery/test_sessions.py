"""A session of a simulated patient takes the course that a real one would take."""

import numpy as np
import pytest

from core.assessment import protocol as protocols
from core.assessment.course import Course
from core.evaluation.recovery.patients import PATIENTS
from core.evaluation.recovery.runs import planned
from core.evaluation.recovery.sessions import run_through


@pytest.mark.parametrize("protocol_id", ["clock-7", "midline", "motion"])
def test_every_trial_is_the_one_that_the_course_asks_for(protocol_id):
    protocol = protocols.find(protocol_id).protocol
    plan = planned(protocol, 4)
    trials = run_through(protocol, plan, PATIENTS["several at once"], np.random.default_rng(7))
    course = Course(plan, (), protocol)
    for trial in trials:
        assert course.current == trial.planned
        course.take(trial)
    assert course.current is None, "it went on to the end"


def test_a_plan_is_that_of_its_number():
    protocol = protocols.find("direction").protocol
    assert planned(protocol, 4) == planned(protocol, 4) != planned(protocol, 5)
