import threading

import pytest
from PySide6.QtCore import QObject, QThread
from PySide6.QtWidgets import QLabel

from core.errors import InputError
from see2sound_desktop.jobs import Jobs, JobState


class Ear(QObject):
    """Hears everything about a job, and in which thread."""

    def __init__(self):
        super().__init__()
        self.heard = []
        self.threads = set()

    def _note(self, what):
        self.heard.append(what)
        self.threads.add(QThread.currentThread())

    def done(self, result):
        self._note(("done", result))

    def failed(self, error):
        self._note(("failed", error))

    def progressed(self, report):
        self._note(("progressed", report.stage, report.fraction))

    def ended(self):
        self._note("ended")

    @property
    def all(self):
        return {"done": self.done, "failed": self.failed, "progressed": self.progressed, "ended": self.ended}


@pytest.fixture
def jobs(qapp):
    made = Jobs()
    yield made
    made.close()


def test_a_result_comes_back_in_the_gui_thread_after_its_progress(jobs, qtbot):
    ear, workers = Ear(), []

    def work(progress):
        workers.append(threading.current_thread())
        progress.begin("count", 2)
        progress.step(2)
        return 42

    job = jobs.start("Counting", work, **ear.all)
    assert job.running
    assert jobs.titles == ("Counting",)
    qtbot.waitUntil(lambda: "ended" in ear.heard)
    assert ear.heard == [("progressed", "count", 0.0), ("progressed", "count", 1.0), ("done", 42), "ended"]
    assert workers != [threading.main_thread()]
    assert ear.threads == {QThread.currentThread()}
    assert job.state is JobState.DONE
    assert jobs.titles == ()


def test_an_error_comes_back_as_it_was_raised(jobs, qtbot):
    ear = Ear()
    error = InputError("records.no-patient", patient="P")

    def work(progress):
        raise error

    jobs.start("Failing", work, **ear.all)
    qtbot.waitUntil(lambda: "ended" in ear.heard)
    assert ear.heard == [("failed", error), "ended"]


def test_a_cancelled_job_only_says_that_it_ended(jobs, qtbot):
    ear, started = Ear(), threading.Event()

    def work(progress):
        progress.begin("wait", 1_000_000)
        started.set()
        while True:
            progress.step(0)

    job = jobs.start("Waiting", work, done=ear.done, failed=ear.failed, ended=ear.ended)
    assert started.wait(5)
    job.cancel()
    qtbot.waitUntil(lambda: "ended" in ear.heard)
    assert ear.heard == ["ended"]
    assert job.state is JobState.CANCELLED


def test_a_deleted_widget_hears_nothing(jobs, qtbot):
    class Label(QLabel):
        def show_result(self, result):
            self.setText(result)

    label, go, ear = Label(), threading.Event(), Ear()

    def work(progress):
        go.wait(5)
        return "late"

    jobs.start("Late", work, done=label.show_result, ended=ear.ended)
    label.deleteLater()
    del label
    qtbot.wait(1)
    go.set()
    qtbot.waitUntil(lambda: "ended" in ear.heard)


def test_many_jobs_all_come_back(jobs, qtbot):
    ear = Ear()
    for number in range(50):
        jobs.start(f"Job {number}", lambda progress, number=number: number, done=ear.done)
    qtbot.waitUntil(lambda: len(ear.heard) == 50)
    assert sorted(result for _done, result in ear.heard) == list(range(50))


def test_closing_cancels_what_runs_and_leaves_no_thread(qapp):
    jobs, started, ear = Jobs(), threading.Event(), Ear()

    def work(progress):
        progress.begin("wait")
        started.set()
        while True:
            progress.step(0)

    jobs.start("Running", work, ended=ear.ended)
    for _ in range(4):
        jobs.start("Waiting", work, ended=ear.ended)
    assert started.wait(5)
    jobs.close()
    assert not [thread for thread in threading.enumerate() if thread.name.startswith("see2sound-job")]
    qapp.processEvents()
    assert ear.heard == []
