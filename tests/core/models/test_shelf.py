"""Loaded backends: made once, given up when memory is short."""

from core.models.shelf import Shelf
from core.neural.loading import Device, Loading

GB = 2**30


class Machine:
    """Has so much memory; each backend takes a gigabyte of its device until it is given up."""

    def __init__(self, total_gb=4.0):
        self.total, self.made, self.shelf = total_gb * GB, [], Shelf(self.free_bytes, lambda: None)

    def free_bytes(self, device):
        return self.total - sum(GB for key in self.shelf if key[1].device is device)

    def make(self, loading):
        self.made.append(loading.model_id)
        return object()

    def get(self, key):
        return self.shelf.get(key, self.make)

    def loaded(self):
        return [key[1].model_id for key in self.shelf]


def key(tmp_path, name, device=Device.CPU):
    folder = tmp_path / name
    folder.mkdir(exist_ok=True)
    with (folder / "model.safetensors").open("wb") as file:
        file.truncate(GB // 2)  # sparse
    return ("m:f", Loading(name, folder, "1", device))


def test_a_backend_is_made_once(tmp_path):
    machine = Machine()
    first = machine.get(key(tmp_path, "a"))
    assert machine.get(key(tmp_path, "a")) is first
    assert machine.made == ["a"]


def test_the_longest_unused_leaves_where_a_new_one_needs_its_memory(tmp_path):
    machine = Machine(total_gb=3.0)
    a, b, c = (key(tmp_path, name) for name in "abc")
    machine.get(a)
    machine.get(b)
    machine.get(a)
    machine.get(c)  # needs 0.5 GB of files and a half, and what is always left free: 1.25 GB
    assert machine.loaded() == ["a", "c"]
    machine.get(b)
    assert machine.loaded() == ["c", "b"]


def test_nothing_leaves_where_there_is_room_or_the_system_does_not_tell(tmp_path):
    roomy = Machine(total_gb=9.0)
    silent = Machine(total_gb=1.0)
    silent.shelf = Shelf(lambda _device: None, lambda: None)
    for machine in (roomy, silent):
        for name in "abc":
            machine.get(key(tmp_path, name))
        assert machine.loaded() == ["a", "b", "c"]


def test_a_call_keeps_its_own_backend_when_memory_is_short(tmp_path):
    machine = Machine()
    a, b = key(tmp_path, "a"), key(tmp_path, "b")
    machine.get(a)
    machine.get(b)
    machine.total = GB
    machine.get(a)
    assert machine.loaded() == ["a"]
    machine.get(a)
    assert machine.loaded() == ["a"]


def test_only_what_takes_memory_of_the_same_device_leaves(tmp_path):
    machine = Machine(total_gb=2.0)
    machine.get(key(tmp_path, "card", Device.CUDA))
    machine.get(key(tmp_path, "a"))
    machine.get(key(tmp_path, "b"))
    assert machine.loaded() == ["card", "b"]


def test_the_longest_unused_leaves_an_idle_process_while_memory_is_short(tmp_path):
    machine = Machine(total_gb=9.0)
    for name in "abc":
        machine.get(key(tmp_path, name))
    machine.shelf.give_up_unused()
    assert machine.loaded() == ["a", "b", "c"]
    machine.total = 1.75 * GB
    machine.shelf.give_up_unused()
    assert machine.loaded() == ["c"]


def test_clearing_gives_everything_back(tmp_path):
    released = []
    shelf = Shelf(lambda _device: None, lambda: released.append(True))
    shelf.get(key(tmp_path, "a"), lambda _loading: object())
    shelf.clear()
    assert (list(shelf), released) == ([], [True])
