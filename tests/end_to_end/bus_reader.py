"""Reads and presses what stands on the accessibility bus, as a screen reader does. For the system's own Python.

Arguments: steps, each ``question=name of the button that is pressed at it``; ``--``; the command that starts the app.
Every step that was made is told on standard output. 0 when all were, and the app has ended.
"""

import os
import signal
import subprocess
import sys
import time

import pyatspi
from gi.repository import GLib

PATIENCE_S = 40.0
_LOOK_S = 0.03
_HAND_S = 0.5
"""From reading to pressing: the patient's window takes no press in its first 300 ms."""


def children(node):
    """What is inside, as it stands now: the library keeps what it once read."""
    node.clearCache()
    found = [one for one in (node.getChildAtIndex(index) for index in range(node.childCount)) if one is not None]
    for one in found:
        one.clearCache()
    return found


def shown(node):
    """Every label and button that is shown in a window, with its role and its name."""
    for child in children(node):
        if not child.getState().contains(pyatspi.STATE_SHOWING):
            continue
        role = child.getRole()
        if role in {pyatspi.ROLE_LABEL, pyatspi.ROLE_PUSH_BUTTON}:
            yield role, child.name, child
        else:
            yield from shown(child)


def in_the_patients_window():
    """What is shown there; nothing before it is open and once it is closed."""
    for application in children(pyatspi.Registry.getDesktop(0)):
        if application.name == "See2Sound":
            for window in children(application):
                if window.getRole() == pyatspi.ROLE_FRAME and window.name.endswith("patient"):
                    yield from shown(window)


def asked():
    """The patient's question; an empty text where there is none."""
    try:
        return next((name for role, name, _ in in_the_patients_window() if role == pyatspi.ROLE_LABEL), "")
    except GLib.Error:  # it went away while it was read
        return ""


def press(wanted):
    """Press the button with that name; whether there was one."""
    for role, name, node in in_the_patients_window():
        if role == pyatspi.ROLE_PUSH_BUTTON and name == wanted:
            action = node.queryAction()
            return any(action.doAction(index) for index in range(action.nActions) if action.getName(index) == "Press")
    return False


def take(step, deadline):
    """Wait for a question, press at it, and wait until it is gone."""
    question, _, wanted = step.partition("=")
    while asked() != question:
        give_up_after(deadline, step)
    time.sleep(_HAND_S)
    while not press(wanted):
        give_up_after(deadline, step)
    while asked() == question:
        give_up_after(deadline, step)
    sys.stdout.write(step + "\n")


def give_up_after(deadline, step):
    if time.monotonic() > deadline:
        sys.exit(f"never came: {step}")
    time.sleep(_LOOK_S)


def main(words):
    steps, command = words[: words.index("--")], words[words.index("--") + 1 :]
    app = subprocess.Popen(command, start_new_session=True)
    deadline = time.monotonic() + PATIENCE_S
    try:
        for step in steps:
            take(step, deadline)
        app.wait(max(1.0, deadline - time.monotonic()))
    finally:
        if app.poll() is None:
            os.killpg(app.pid, signal.SIGKILL)


if __name__ == "__main__":
    main(sys.argv[1:])
