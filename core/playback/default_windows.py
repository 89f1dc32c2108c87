"""The default output of Windows, by the notifications of its list of devices. Never run on Windows.

By ``pycaw`` over ``comtypes``, whose calls were checked against their sources (releases 20260927 and 1.4.17). The
objects live in a thread of their own in the apartment for many threads, to which the system may call from any thread.
"""

import threading
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

_MANY_THREADS = 0
"""COINIT_MULTITHREADED"""
_RENDER, _MULTIMEDIA = 0, 1
"""EDataFlow.eRender and ERole.eMultimedia: the default output that PortAudio takes."""
_READY_TIMEOUT_S = 5.0


@dataclass(frozen=True)
class Library:
    """The parts of ``comtypes`` and ``pycaw`` that are used."""

    com: Any
    utilities: Any
    client: Any


def listen(on_default: Callable[[object], None], library: Library | None = None) -> Callable[[], None]:
    """``default_watch.Listen`` for Windows; tests give another library."""
    library = library or _installed()
    ready, over, refused = threading.Event(), threading.Event(), []

    def run() -> None:
        library.com.CoInitializeEx(_MANY_THREADS)
        try:
            _hold(library, on_default, ready, over)
        except (OSError, library.com.COMError) as error:
            refused.append(error)
        finally:
            library.com.CoUninitialize()
            ready.set()

    thread = threading.Thread(target=run, name="default-watch", daemon=True)
    thread.start()
    ready.wait(_READY_TIMEOUT_S)
    if refused:
        raise OSError(f"Windows does not tell of its default output: {refused[0]}")

    def end() -> None:
        over.set()
        thread.join(_READY_TIMEOUT_S)

    return end


def _hold(
    library: Library, on_default: Callable[[object], None], ready: threading.Event, over: threading.Event
) -> None:
    """Be registered until ``over``. The system calls the client, which must return at once and ask nothing back."""

    class Client(library.client):  # type: ignore[misc, name-defined]
        def on_default_device_changed(self, _flow: str, flow_id: int, _role: str, role_id: int, device: str) -> None:
            if (flow_id, role_id) == (_RENDER, _MULTIMEDIA):
                on_default(device)

    enumerator, client = library.utilities.GetDeviceEnumerator(), Client()
    on_default(enumerator.GetDefaultAudioEndpoint(_RENDER, _MULTIMEDIA).GetId())
    enumerator.RegisterEndpointNotificationCallback(client)
    ready.set()
    over.wait()
    enumerator.UnregisterEndpointNotificationCallback(client)


def _installed() -> Library:
    import comtypes
    from pycaw.callbacks import MMNotificationClient
    from pycaw.utils import AudioUtilities

    return Library(comtypes, AudioUtilities, MMNotificationClient)
