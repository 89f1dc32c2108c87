import subprocess
import sys
import threading

import pytest

from core.calibration import SystemVolume
from core.playback.pulse import Place
from core.playback.watch import StreamWatch

TALKER = "import sys\nfor line in sys.stdin: print(line, end='', flush=True)"
AT_40 = SystemVolume((40.0,))
HERE, ELSEWHERE = Place(3, "usb", AT_40), Place(7, "hall", AT_40)


class Server:
    """Prints the events that a test sends, and knows where streams are and how loud."""

    def __init__(self):
        self.places = {12: HERE, 13: HERE}
        self.moved = threading.Event()
        self.asked = threading.Event()
        self.volumes, self.told_volume = [], threading.Event()
        self.others = frozenset({13})

    def subscribe(self):
        self.process = subprocess.Popen(
            [sys.executable, "-c", TALKER], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
        )
        return self.process

    def look(self, stream):
        self.asked.set()
        return self.places.get(stream)

    def hear(self, volume):
        self.volumes.append(volume)
        self.told_volume.set()

    def say(self, line):
        self.process.stdin.write(line + "\n")
        self.process.stdin.flush()

    def watch(self):
        return StreamWatch(
            12,
            HERE,
            self.moved.set,
            self.hear,
            others=self.others,
            look=self.look,
            ours=lambda: frozenset(self.places),
            subscribe=self.subscribe,
            nudge=lambda: self.say("Event 'new' on client #5"),
        )


@pytest.fixture
def server():
    made = Server()
    yield made
    made.process.kill()
    made.process.wait(5)


@pytest.fixture
def watch(server):
    made = server.watch()
    assert server.asked.wait(5)
    yield made
    made.close()


def test_a_moved_stream_is_told(server, watch):
    server.places[12] = ELSEWHERE
    server.say("Event 'change' on sink-input #12")

    assert server.moved.wait(5)


def test_a_stream_that_was_removed_is_told(server, watch):
    del server.places[12]
    server.say("Event 'remove' on sink-input #12")

    assert server.moved.wait(5)


def test_a_stream_that_ran_dry_and_came_back_under_another_number_is_watched_on(server, watch):
    del server.places[12]
    server.places[14] = HERE
    server.asked.clear()
    server.say("Event 'remove' on sink-input #12")
    assert server.asked.wait(5)
    server.asked.clear()
    server.say("Event 'change' on sink-input #14")
    assert server.asked.wait(5)
    assert not server.moved.is_set()

    server.places[14] = ELSEWHERE
    server.say("Event 'change' on sink-input #14")
    assert server.moved.wait(5)


@pytest.mark.parametrize("instead", [{14: ELSEWHERE}, {14: HERE, 15: HERE}])
def test_a_stream_that_came_back_elsewhere_or_cannot_be_told_from_another_is_lost(server, watch, instead):
    del server.places[12]
    server.places.update(instead)
    server.say("Event 'remove' on sink-input #12")

    assert server.moved.wait(5)


def test_a_stream_that_moved_before_the_server_sent_its_first_event_is_told(server):
    """Between the opening and the subscription nothing would be heard of it."""
    server.places[12] = ELSEWHERE
    watch = server.watch()

    assert server.moved.wait(5)
    watch.close()


def test_other_streams_and_other_changes_are_no_move(server, watch):
    server.places[13] = ELSEWHERE
    server.say("Event 'change' on sink-input #13")
    server.say("Event 'change' on sink-input #112")
    server.say("Event 'change' on sink #13")
    server.say("Event 'change' on sink-input #12")
    server.asked.clear()
    server.say("Event 'change' on sink-input #12")
    assert server.asked.wait(5)

    assert not server.moved.is_set()
    assert server.volumes == []


@pytest.mark.parametrize("event", ["Event 'change' on sink #3", "Event 'change' on sink-input #12"])
@pytest.mark.parametrize("volume", [SystemVolume((41.0,)), SystemVolume((40.0,), muted=True)])
def test_another_volume_or_mute_of_the_sink_or_the_stream_is_told_and_its_way_back_too(server, watch, event, volume):
    server.places[12] = Place(3, "usb", volume)
    server.say(event)
    assert server.told_volume.wait(5)
    server.told_volume.clear()
    server.places[12] = HERE
    server.say(event)
    assert server.told_volume.wait(5)

    assert server.volumes == [volume, AT_40]
    assert not server.moved.is_set()


def test_a_volume_that_the_server_does_not_tell_is_no_change(server, watch):
    server.places[12] = Place(3, "usb", None)
    server.say("Event 'change' on sink #3")
    server.places[12] = HERE
    server.asked.clear()
    server.say("Event 'change' on sink #3")
    assert server.asked.wait(5)

    assert server.volumes == []


def test_closing_tells_nothing_and_leaves_no_thread(server):
    watch = server.watch()
    watch.close()

    assert not server.moved.is_set()
    assert server.process.wait(5) is not None
    assert all(thread.name != "stream-watch" for thread in threading.enumerate())
