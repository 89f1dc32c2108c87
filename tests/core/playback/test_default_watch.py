"""The logic of a watch on the default output, and what each system is asked: by fakes, for neither is at hand."""

import ctypes
import threading
from types import SimpleNamespace

import pytest

from core.playback import default_macos, default_windows
from core.playback.default_watch import DefaultWatch, watch_default


class System:
    """Has a default output; a test changes it."""

    def __init__(self, default="headphones"):
        self.default, self.listeners = default, []

    def listen(self, on_default):
        on_default(self.default)
        self.listeners.append(on_default)
        return lambda: self.listeners.remove(on_default)

    def change(self, default):
        for tell in tuple(self.listeners):
            tell(default)


@pytest.fixture
def system():
    return System()


def test_another_default_output_is_told_once(system):
    moved = []
    DefaultWatch(system.listen, lambda: moved.append(True))
    system.change("loudspeakers")
    system.change("headphones")
    system.change(None)

    assert moved == [True]


@pytest.mark.parametrize("default", ["headphones"])
def test_the_same_default_output_is_no_move(system, default):
    moved = []
    DefaultWatch(system.listen, lambda: moved.append(True))
    system.change(default)

    assert moved == []


def test_no_default_output_any_more_is_a_move(system):
    moved = []
    DefaultWatch(system.listen, lambda: moved.append(True))
    system.change(None)

    assert moved == [True]


def test_a_closed_watch_tells_nothing_even_if_the_system_does(system):
    moved = []
    watch = DefaultWatch(system.listen, lambda: moved.append(True))
    late = system.listeners[0]
    watch.close()
    late("loudspeakers")

    assert (moved, system.listeners) == ([], [])


class Player:
    def __init__(self):
        self.moves, self.closing = 0, []

    def device_moved(self):
        self.moves += 1

    def on_close(self, action):
        self.closing.append(action)


def test_a_player_is_lost_by_it_and_ends_the_watch_when_it_is_closed(system):
    player = Player()
    watch_default(player, system.listen)
    system.change("loudspeakers")
    assert player.moves == 1
    for action in player.closing:
        action()
    assert system.listeners == []


def test_a_system_that_refuses_leaves_the_player_usable_and_is_logged(caplog):
    def refuse(on_default):
        raise OSError("no")

    player = Player()
    watch_default(player, refuse)

    assert player.closing == []
    assert "would go unnoticed" in caplog.text


class CoreAudio:
    """Core Audio's three functions, as C would see their arguments."""

    def __init__(self):
        self.default, self.listener, self.status = 73, None, 0

    def AudioObjectGetPropertyData(self, target, address, qualifier_size, qualifier, size, data):
        found = ctypes.cast(address, ctypes.POINTER(default_macos._Address)).contents
        assert (target.value, found.selector, found.scope, found.element) == (1, 1_682_929_012, 1_735_159_650, 0)
        assert (qualifier_size.value, qualifier) == (0, None)
        assert ctypes.cast(size, ctypes.POINTER(ctypes.c_uint32)).contents.value == 4
        ctypes.cast(data, ctypes.POINTER(ctypes.c_uint32)).contents.value = self.default
        return 0

    def AudioObjectAddPropertyListener(self, target, address, listener, data):
        self.listener = listener
        return self.status

    def AudioObjectRemovePropertyListener(self, target, address, listener, data):
        assert listener is self.listener
        self.listener = None
        return 0


def test_on_macos_the_default_output_is_told_at_first_and_at_every_change():
    library, told = CoreAudio(), []
    end = default_macos.listen(told.append, library)
    library.default = 80
    assert library.listener(1, 1, None, None) == 0
    library.default = 0
    library.listener(1, 1, None, None)
    end()

    assert told == [73, 80, None]
    assert library.listener is None


def test_a_mac_that_refuses_says_so():
    library = CoreAudio()
    library.status = 560_947_818
    with pytest.raises(OSError, match="does not tell"):
        default_macos.listen(lambda _default: None, library)


class ComError(Exception):
    pass


class Windows:
    """The calls that are made to comtypes and pycaw, and from which thread."""

    class Client:
        pass

    def __init__(self, refuses=None):
        self.calls, self.clients, self.refuses = [], [], refuses
        enumerator = SimpleNamespace(
            GetDefaultAudioEndpoint=self._default,
            RegisterEndpointNotificationCallback=self._register,
            UnregisterEndpointNotificationCallback=self.clients.remove,
        )
        com = SimpleNamespace(
            COMError=ComError,
            CoInitializeEx=lambda how: self._note(f"initialise {how}"),
            CoUninitialize=lambda: self._note("uninitialise"),
        )
        self.library = default_windows.Library(
            com, SimpleNamespace(GetDeviceEnumerator=lambda: enumerator), self.Client
        )

    def _note(self, what):
        self.calls.append((threading.current_thread().name, what))

    def _default(self, flow, role):
        assert (flow, role) == (0, 1)
        if self.refuses:
            raise self.refuses
        return SimpleNamespace(GetId=lambda: "headphones")

    def _register(self, client):
        self._note("register")
        self.clients.append(client)


def test_on_windows_the_default_output_for_music_is_told_and_no_other():
    system, told = Windows(), []
    end = default_windows.listen(told.append, system.library)
    (client,) = system.clients
    client.on_default_device_changed("eRender", 0, "eMultimedia", 1, "loudspeakers")
    client.on_default_device_changed("eRender", 0, "eCommunications", 2, "headset")
    client.on_default_device_changed("eCapture", 1, "eMultimedia", 1, "microphone")
    end()

    assert told == ["headphones", "loudspeakers"]
    assert system.clients == []
    assert system.calls == [
        ("default-watch", "initialise 0"),
        ("default-watch", "register"),
        ("default-watch", "uninitialise"),
    ]
    assert all(thread.name != "default-watch" for thread in threading.enumerate())


@pytest.mark.parametrize("error", [ComError("no endpoint"), OSError("no COM")])
def test_a_windows_that_refuses_says_so_and_leaves_no_thread(error):
    system = Windows(error)
    with pytest.raises(OSError, match="does not tell"):
        default_windows.listen(lambda _default: None, system.library)
    assert system.calls[-1] == ("default-watch", "uninitialise")
