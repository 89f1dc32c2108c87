from core.models.choosing import chosen
from core.models.door import Choice, HubFile, HubSource

THERE = (
    "config.json",
    "README.md",
    "model.safetensors",
    "pytorch_model.bin",
    "unet/config.json",
    "unet/model.safetensors",
    "unet/model.fp16.safetensors",
    "a/b/deep.json",
)


def source(*any_of, optional=False, files=(), leave_out=()):
    choices = (Choice(any_of, optional),) if any_of else ()
    listed = tuple(HubFile(path) for path in files)
    return HubSource("hub", "a/b", files=listed, choices=choices, leave_out=leave_out)


def test_the_first_kind_that_is_there_is_taken():
    assert chosen(source("model.safetensors", "pytorch_model.bin"), THERE) == (("model.safetensors",), ())
    assert chosen(source("weights.h5", "pytorch_model.bin"), THERE) == (("pytorch_model.bin",), ())


def test_a_star_stays_in_its_folder():
    assert chosen(source("*/*.json"), THERE) == (("unet/config.json",), ())
    assert chosen(source("*.json"), THERE) == (("config.json",), ())


def test_what_is_left_out_is_not_taken():
    found, missing = chosen(source("*/*.safetensors", leave_out=("*/*.fp16.safetensors",)), THERE)
    assert (found, missing) == (("unet/model.safetensors",), ())


def test_what_is_missing_is_named():
    assert chosen(source(files=("config.json", "gone.txt")), THERE)[1] == ("gone.txt",)
    assert chosen(source("x.safetensors", "x.bin"), THERE)[1] == ("x.safetensors | x.bin",)
    assert chosen(source("x.safetensors", optional=True), THERE) == ((), ())


def test_a_file_is_taken_once():
    assert chosen(source("*.json", files=("config.json",)), THERE) == (("config.json",), ())
