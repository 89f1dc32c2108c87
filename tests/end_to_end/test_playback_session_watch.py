"""A session on a real sound server: its output pulled out, its stream moved, its volume moved. Twenty times of twenty.

One server and one session serve all tries; each try is a trial that is void and comes again.
"""

import time

import numpy as np
import pytest

pytestmark = pytest.mark.end_to_end

TRIES = 20
NOTICED_NS = 200e6
HELD_UP, HELD_UP_NS = 2, 1e9
"""A machine that is at other work now and then holds a try up: so many of twenty at most, and no longer."""
RATE_HZ = 48_000


def unplug(server):
    server.unplug("ear2")


def plug_again(server):
    server.plug("ear2")


def move(server):
    server.move("ward")


def nothing(server):
    """A stream that was moved is opened anew where it belongs."""


def bursts(samples):
    """Lengths in seconds of the stretches that sound, apart by more than a tenth of a second of silence."""
    sounding = np.flatnonzero(samples)
    if sounding.size == 0:
        return []
    cuts = np.flatnonzero(np.diff(sounding) > RATE_HZ // 10)
    first, last = sounding[np.r_[0, cuts + 1]], sounding[np.r_[cuts, sounding.size - 1]]
    return ((last - first + 1) / RATE_HZ).tolist()


@pytest.mark.timeout(120)
@pytest.mark.parametrize("fragile_server", [("ear2", "ward")], indirect=True)
@pytest.mark.parametrize(("damage", "mend"), [(unplug, plug_again), (move, nothing)], ids=["unplugged", "moved"])
def test_a_lost_output_voids_the_trial_pauses_and_is_silent_elsewhere_in_every_one_of_twenty_tries(
    fragile_server, damage, mend
):
    with fragile_server.recording("ward") as ward, fragile_server.session("pulse:ear2") as session:
        session.tell("begin")
        took_ns = []
        for number in range(TRIES):
            playing = session.tell("wait sounding")
            assert playing["sounds"], f"try {number + 1}: {playing}"
            session.ask("wait paused")
            damage(fragile_server)
            done_ns = time.monotonic_ns()
            paused = session.answer()

            assert (paused["stage"], paused["reason"]) == ("paused", "device-lost"), f"try {number + 1}: {paused}"
            took_ns.append(paused["now_ns"] - done_ns)
            assert paused["trials"] == 0
            assert paused["events"][-1] == ["device-lost", "device-lost", 0]
            mend(fragile_server)
            assert session.tell("resume")["stage"] == "running", f"try {number + 1}"
        assert [kind for kind, *_ in session.tell("wait sounding")["events"]] == ["device-lost", "resume"] * TRIES

    heard_ns = [1e9 * length_s for length_s in bursts(ward.heard()["FL"])] or [0.0]
    assert len(heard_ns) <= TRIES
    for name, spans_ns in (("noticed", took_ns), ("heard elsewhere", heard_ns)):
        assert sum(span_ns >= NOTICED_NS for span_ns in spans_ns) <= HELD_UP, (name, spans_ns)
        assert max(spans_ns) < HELD_UP_NS, (name, spans_ns)


def set_volume(percent):
    return lambda server: server.control("set-sink-volume", "ear2", percent)


def mute(server):
    server.control("set-sink-mute", "ear2", "1")


def turn_down_in_the_mixer(server):
    stream = server.control("list", "short", "sink-inputs").stdout.splitlines()[-1].split("\t")[0]
    server.control("set-sink-input-volume", stream, "80%")


def put_back(server):
    server.control("set-sink-volume", "ear2", "40%")
    server.control("set-sink-mute", "ear2", "0")


def paused_by(session, server, change):
    """Change something while a sound plays: what the session says then, in time."""
    assert session.tell("wait sounding")["sounds"]
    session.ask("wait paused")
    change(server)
    done_ns = time.monotonic_ns()
    paused = session.answer()
    assert (paused["stage"], paused["reason"]) == ("paused", "volume-moved"), paused
    assert paused["now_ns"] - done_ns < NOTICED_NS
    assert paused["trials"] == 0
    return paused


def test_a_volume_that_is_moved_at_the_server_pauses_in_time_and_put_back_the_session_goes_on(fragile_server):
    changes = {
        "moved to 41.0 %, from 40.0 %": set_volume("41%"),
        "moved to 40.0 % / 30.0 %": lambda server: server.control("set-sink-volume", "ear2", "40%", "30%"),
        "moved to 40.0 % × 80.0 %": turn_down_in_the_mixer,
        "was muted": mute,
    }
    put_back(fragile_server)
    with fragile_server.session("pulse:ear2") as session:
        session.tell("begin")
        for said, change in changes.items():
            assert said in paused_by(session, fragile_server, change)["sentence"]
            put_back(fragile_server)
            assert session.tell("resume")["stage"] == "running"
        events = session.tell("wait sounding")["events"]

    assert [kind for kind, *_ in events] == ["volume-moved", "resume"] * len(changes)


def test_at_another_volume_it_goes_on_by_decision_alone_and_is_stamped(fragile_server):
    put_back(fragile_server)
    with fragile_server.session("pulse:ear2") as session:
        session.tell("begin")
        paused_by(session, fragile_server, set_volume("35%"))
        assert session.tell("resume")["stage"] == "paused"
        assert session.tell("take-volume")["stage"] == "running"
        playing = session.tell("wait sounding")
        again = paused_by(session, fragile_server, set_volume("40%"))

    assert ["level-unknown", "35.0 %", 0] in playing["events"]
    assert "moved to 40.0 %, from 35.0 %" in again["sentence"]
