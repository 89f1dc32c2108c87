import sys
from dataclasses import replace

import pytest

from core.models import machine
from core.models.door import Memory, Speed
from core.models.fit import RESERVED_MB, Verdict, fit
from core.models.machine import Accelerator, Machine
from core.neural.loading import Device

ALL = (Device.CUDA, Device.MPS, Device.CPU)
CARD = Accelerator(Device.CUDA, "Card", 8_000)


@pytest.fixture
def large(listed):
    """A model of 4 GB that wants torch."""
    return listed(packages=("torch",), devices=ALL, memory=Memory(4_000, "estimated"), cpu_speed=Speed.MINUTES)


def on(memory_mb, *accelerators, packages=("torch",)):
    return Machine(memory_mb, accelerators, frozenset(packages))


def test_a_card_with_room_is_fast(large):
    found = fit(large, on(16_000, CARD))
    assert (found.verdict, found.device) == (Verdict.FITS, Device.CUDA)
    assert str(found) == "fits, on Card"


def test_a_card_that_is_too_small_leaves_it_to_the_cpu(large):
    found = fit(large, on(16_000, replace(CARD, memory_mb=4_100)))
    assert (found.verdict, found.device) == (Verdict.SLOW, Device.CPU)
    assert "minutes" in str(found)


def test_the_figure_of_the_card_counts_where_it_is_known(large):
    small = replace(large, memory=replace(large.memory, gpu_mb=2_000))
    assert fit(small, on(16_000, replace(CARD, memory_mb=4_100))).device is Device.CUDA


@pytest.mark.parametrize(
    ("speed", "verdict"),
    [
        (Speed.INSTANT, Verdict.FITS),
        (Speed.SECONDS, Verdict.FITS),
        (Speed.MINUTES, Verdict.SLOW),
        (Speed.HOURS, Verdict.SLOW),
    ],
)
def test_on_the_cpu_the_speed_decides(large, speed, verdict):
    found = fit(replace(large, cpu_speed=speed), on(16_000))
    assert (found.verdict, found.device) == (verdict, Device.CPU)


def test_too_little_memory_says_how_much_and_leaves_room_for_the_rest(large):
    assert fit(large, on(4_000 + RESERVED_MB)).verdict is Verdict.SLOW
    found = fit(large, on(4_000 + RESERVED_MB - 1))
    assert (found.verdict, found.device) == (Verdict.DOES_NOT_FIT, None)
    assert "needs 6.0 GB of memory" in str(found)


def test_missing_packages_are_named(large):
    found = fit(replace(large, packages=("torch", "torchsde")), on(64_000, CARD))
    assert found.verdict is Verdict.DOES_NOT_FIT
    assert "torchsde" in str(found)
    assert "torch," not in str(found)


def test_a_model_for_cards_alone_says_so(large):
    found = fit(replace(large, devices=(Device.CUDA,)), on(64_000))
    assert (found.verdict, str(found)) == (
        Verdict.DOES_NOT_FIT,
        "does not fit: it needs a graphics card with 4.0 GB of memory",
    )


def test_a_model_for_the_cpu_leaves_the_card_alone(listed):
    assert fit(listed(), on(16_000, CARD)).device is Device.CPU


def test_cards_are_read_from_the_drivers_program():
    found = machine.read_nvidia("NVIDIA RTX A2000, 6138\nNVIDIA H100, SXM, 81559\nbroken\n, 5\nName, [N/A]\n")
    assert [(card.name, card.memory_mb) for card in found] == [("NVIDIA RTX A2000", 6436), ("NVIDIA H100, SXM", 85520)]
    assert machine.read_nvidia("") == ()


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("cuda: Optional[str] = None\nhip: Optional[str] = None", set()),
        ("cuda: Optional[str] = '13.0'\nhip: Optional[str] = None", {"cuda"}),
        ("cuda = '12.1'", {"cuda"}),
        ("cuda: Optional[str] = None\nhip: Optional[str] = '6.2'", {"hip"}),
    ],
)
def test_what_torch_was_built_for_is_read_from_its_version_file(text, parts):
    assert machine.torch_parts(text) == parts


def test_a_card_that_the_installed_torch_cannot_use_is_not_counted_on(monkeypatch):
    monkeypatch.setattr(machine, "_nvidia_cards", lambda: (CARD,))
    monkeypatch.setattr(machine, "_torch_was_built_for", lambda part: False)
    looked = machine.look(frozenset())
    assert (looked.accelerators, looked.unusable) == ((), "Card")
    monkeypatch.setattr(machine, "_torch_was_built_for", lambda part: part == "cuda")
    looked = machine.look(frozenset())
    assert (looked.accelerators, looked.unusable) == ((CARD,), None)


@pytest.mark.parametrize(("text", "limit"), [("max\n", None), ("8589934592\n", 8589934592), ("", None)])
def test_a_containers_limit_counts(text, limit):
    assert machine.control_group_limit(text) == limit


def test_looking_imports_no_torch():
    import subprocess

    code = (
        "import sys; from core.models.machine import look; found = look(frozenset({'torch', 'no_such_package'})); "
        "assert found.memory_mb > 500; assert 'no_such_package' not in found.packages; print('torch' in sys.modules)"
    )
    ended = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert ended.stdout.strip() == "False"
