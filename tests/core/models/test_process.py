"""Calls of the model process that end well, or with an error: what goes over and what comes back."""

import logging
import os
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra import numpy as hnp

from core.errors import InputError, MachineError, See2SoundError
from core.models.process import ModelProcess
from core.models.worker import ModelBugError
from core.neural.loading import Loading
from core.progress import Progress

FAKE = "fake_backends:Fake"

dtypes = st.one_of(
    hnp.boolean_dtypes(),
    hnp.integer_dtypes(endianness="="),
    hnp.unsigned_integer_dtypes(endianness="="),
    hnp.floating_dtypes(endianness="="),
    hnp.complex_number_dtypes(endianness="="),
    hnp.unicode_string_dtypes(endianness="=", max_len=5),
)
arrays = hnp.arrays(dtypes, hnp.array_shapes(min_dims=0, min_side=0, max_side=40))
ways_to_lie = st.sampled_from([lambda a: a, lambda a: a.T, lambda a: a[::2] if a.ndim else a, np.asfortranarray])


@given(arrays, ways_to_lie)
def test_an_array_comes_back_as_it_went(call, array, lies):
    sent = lies(array)
    (back,) = call("echo", sent)

    assert back.dtype == sent.dtype
    assert back.shape == sent.shape
    np.testing.assert_array_equal(back, sent)


@pytest.mark.parametrize("shape", [(1080, 1920, 3), (0, 7), (3_000_001,)])
def test_large_and_empty_arrays_come_back_and_are_ours(call, shape):
    sent = np.random.default_rng(1).integers(0, 255, shape, np.uint8)
    (first,), named = call("echo", sent, second=sent[::-1])
    call("echo", np.zeros(shape))  # would be seen in the answer if that still lay in shared memory

    np.testing.assert_array_equal(first, sent)
    np.testing.assert_array_equal(named["second"], sent[::-1])
    first.fill(0)


def test_what_may_not_be_written_may_not_be_written_there(call):
    frozen = np.zeros(100_000)
    frozen.flags.writeable = False

    (back,) = call("echo", frozen)

    assert not back.flags.writeable


def test_results_are_dataclasses_of_ours(call, models, loading):
    found = call("found", np.ones((200, 300), np.float32))

    assert type(found).__module__ == "fake_backends"
    assert (found.label, found.scale, found.depth.sum()) == ("cat", 1.0, 120_000)


def test_arrays_that_a_backend_keeps_stay_as_they_were(call):
    for value in (1.0, 2.0, 3.0):
        call("keep", np.full(100_000, value))
    call("echo", np.zeros(300_000))

    assert call("sums") == [100_000.0, 200_000.0, 300_000.0]


def test_equal_loadings_share_one_backend_and_others_do_not(models, tmp_path):
    first, equal, other = (Loading(name, tmp_path, "1") for name in ("a", "a", "b"))
    assert models.call(FAKE, first, "keep", 1) == 1
    assert models.call(FAKE, other, "keep", 1) == 1
    assert models.call(FAKE, equal, "keep", 1) == 2


def test_after_release_backends_are_made_anew_in_the_same_process(call, models):
    call("keep", 1)
    process = call("pid")
    models.release()

    assert call("keep", 1) == 1
    assert call("pid") == process != os.getpid()


def test_progress_and_remaining_time_come_as_they_are_made(call):
    reports = []
    assert call("steps", 4, progress=Progress(reports.append)) == 4

    assert next(report.stage for report in reports if report.stage != "load") == "looking"
    assert [report.fraction for report in reports if report.stage == "looking"][-1] == 1.0
    assert reports[-1].remaining_s == 0.0


def test_loading_and_computing_are_stages_where_the_backend_tells_none(models, tmp_path):
    reports = []
    models.call(FAKE, Loading("told", tmp_path, "1"), "scale", progress=Progress(reports.append))

    assert [report.stage for report in reports] == ["load", "compute"]


def test_the_stage_that_was_begun_here_goes_on_after_a_call(call):
    reports = []
    progress = Progress(reports.append)
    progress.begin("regions", 2)
    call("steps", 4, progress=progress)
    progress.step(2)

    assert (reports[-1].stage, reports[-1].fraction) == ("regions", 1.0)


def test_our_errors_arrive_as_they_were_raised(call):
    with pytest.raises(InputError) as raised:
        call("say", "media.unreadable")
    assert raised.value.code == "media.unreadable"
    assert raised.value.parameters == {"path": "picture.png", "count": 3, "reason": "odd"}
    with pytest.raises(MachineError, match="disk is full"):
        call("cannot")


def test_an_error_with_a_constructor_of_its_own_arrives_as_its_class(call):
    with pytest.raises(InputError) as raised:
        call("special")
    assert type(raised.value).__name__ == "SpecialError"
    assert raised.value.code == "vision.bad-hfov"


def test_an_error_of_the_factory_arrives_and_is_met_again(models, loading):
    for _ in range(2):
        with pytest.raises(InputError, match="missing: head"):
            models.call("fake_backends:refused", loading, "echo")


def test_what_nobody_foresaw_is_a_bug_of_ours_with_its_place_in_the_log(call, caplog):
    with pytest.raises(ModelBugError) as raised:
        call("bug")

    assert not isinstance(raised.value, See2SoundError)
    (record,) = [record for record in caplog.records if record.levelno == logging.ERROR]
    assert "fake_backends.UnspeakableError" in record.getMessage()
    assert "in bug" in record.getMessage()
    assert "Mrs Miller" not in caplog.text + str(raised.value)


@pytest.mark.parametrize(
    ("factory", "method"), [("fake_backends:Nobody", "echo"), ("nowhere:Fake", "echo"), (FAKE, "no")]
)
def test_a_backend_that_is_not_there_is_a_bug(models, loading, factory, method):
    with pytest.raises(ModelBugError):
        models.call(factory, loading, method)


def test_a_package_that_is_missing_is_said(call):
    with pytest.raises(MachineError) as raised:
        call("missing")
    assert (raised.value.code, raised.value.parameters) == ("models.not-equipped", {"package": "torch"})


def test_nothing_of_torch_leaves_the_model_process(call):
    with pytest.raises(ModelBugError):
        call("tensor")
    assert call("echo", 1) == (1,)


def test_what_it_logs_is_in_our_log(call, caplog):
    call("log", "a word")
    assert ("core.fake", logging.WARNING, "it says a word") in caplog.record_tuples


def test_it_is_offline_quiet_and_gives_way(call):
    environment, niceness, deaf_to_ctrl_c = call("surroundings")

    for name in ("HF_HUB_OFFLINE", "TRANSFORMERS_OFFLINE", "DIFFUSERS_OFFLINE", "HF_HUB_DISABLE_TELEMETRY"):
        assert environment[name] == "1"
    assert environment["TOKENIZERS_PARALLELISM"] == "false"
    assert 1 <= int(environment["OMP_NUM_THREADS"]) <= max(1, os.cpu_count() - 1)
    assert niceness > os.nice(0)
    assert deaf_to_ctrl_c


SCRIPT = """
import sys
sys.path.insert(0, sys.argv[1])
from pathlib import Path
import numpy as np
from core.models.process import ModelProcess
from core.neural.loading import Loading
with ModelProcess() as models:
    models.call("fake_backends:Fake", Loading("a", Path("."), "1"), "print")
    print(models.call("fake_backends:Fake", Loading("a", Path("."), "1"), "echo", np.zeros(9))[0].sum())
print(*sorted({"torch", "transformers", "scipy", "cv2"} & set(sys.modules)))
"""


def test_a_script_without_a_guard_uses_models_without_importing_torch_and_its_output_is_its_own(tmp_path):
    """Spawned processes run the program's file again, which would start another one, and so on."""
    script = tmp_path / "script.py"
    script.write_text(SCRIPT)
    backends = Path(__file__).parents[2] / "data" / "model_backends"
    done = subprocess.run(
        [sys.executable, str(script), str(backends)], capture_output=True, text=True, timeout=60, check=False
    )

    assert done.stdout.split("\n") == ["0.0", "", ""]
    assert done.returncode == 0, done.stderr


def test_a_backend_loaded_in_advance_is_the_one_that_is_called(loading):
    with ModelProcess() as models:
        models.warm(FAKE, loading)
        models.call(FAKE, loading, "scale")
        assert models.call(FAKE, loading, "how_many") == 1


def test_loading_in_advance_says_nothing_when_it_fails(loading, caplog):
    with caplog.at_level(logging.INFO), ModelProcess() as models:
        models.warm("fake_backends:refused", loading)
        with pytest.raises(InputError):
            models.call("fake_backends:refused", loading, "echo")
    assert "not loaded in advance: models.wrong-checkpoint" in caplog.text
