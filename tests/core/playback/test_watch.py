import subprocess
import sys
import threading

import pytest

from core.playback.watch import StreamWatch

TALKER = "import sys\nfor line in sys.stdin: print(line, end='', flush=True)"


class Server:
    """Prints the events that a test sends, and knows where streams are."""

    def __init__(self):
        self.sinks = {12: 3, 13: 3}
        self.moved = threading.Event()
        self.asked = threading.Event()

    def subscribe(self):
        self.process = subprocess.Popen(
            [sys.executable, "-c", TALKER], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
        )
        return self.process

    def where_is(self, stream):
        self.asked.set()
        return self.sinks.get(stream)

    def say(self, line):
        self.process.stdin.write(line + "\n")
        self.process.stdin.flush()

    def watch(self):
        return StreamWatch(12, 3, self.moved.set, where_is=self.where_is, subscribe=self.subscribe)


@pytest.fixture
def server():
    return Server()


def test_a_moved_stream_is_told(server):
    watch = server.watch()
    assert server.asked.wait(5)
    server.sinks[12] = 7
    server.say("Event 'change' on sink-input #12")

    assert server.moved.wait(5)
    watch.close()


def test_a_stream_that_was_removed_is_told(server):
    watch = server.watch()
    del server.sinks[12]
    server.say("Event 'remove' on sink-input #12")

    assert server.moved.wait(5)
    watch.close()


def test_other_streams_and_other_changes_are_no_move(server):
    watch = server.watch()
    server.sinks[13] = 7
    server.say("Event 'change' on sink-input #13")
    server.say("Event 'change' on sink-input #112")
    server.say("Event 'change' on sink-input #12")
    server.asked.clear()
    server.say("Event 'change' on sink-input #12")
    assert server.asked.wait(5)

    assert not server.moved.is_set()
    watch.close()


def test_closing_tells_nothing_and_leaves_no_thread(server):
    watch = server.watch()
    watch.close()

    assert not server.moved.is_set()
    assert server.process.wait(5) is not None
    assert all(thread.name != "stream-watch" for thread in threading.enumerate())
