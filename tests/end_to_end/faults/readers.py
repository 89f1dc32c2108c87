"""Every kind of file that is read: how a good one is made, and what reads it."""

import wave
from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import numpy as np
from reader import Reader, Samples
from site_readers import SITE_READERS


def _picture(kind: str, **options: object) -> Callable[[Path], Samples]:
    def made(_folder: Path) -> Samples:
        from PIL import Image

        rgb = np.random.default_rng(0).integers(0, 255, (24, 32, 3), dtype=np.uint8)
        frames = [Image.fromarray(np.roll(rgb, shift, axis=1)) for shift in (0, 5, 9)]
        several = {"save_all": True, "append_images": frames[1:], "duration": 80} if kind in {"GIF", "WEBP"} else {}
        exif = Image.Exif()
        exif[0x0112] = 6
        file = BytesIO()
        frames[0].save(file, kind, exif=exif.tobytes(), **several, **options)
        return (file.getvalue(),)

    return made


def _film(folder: Path) -> Samples:
    import av

    path = folder / "film.mp4"
    with av.open(str(path), "w") as container:
        stream = container.add_stream("libx264", rate=10)
        stream.width, stream.height, stream.pix_fmt = 64, 48, "yuv420p"
        for index in range(6):
            rgb = np.full((48, 64, 3), 40 * index, np.uint8)
            container.mux(stream.encode(av.VideoFrame.from_ndarray(rgb, format="rgb24")))
        container.mux(stream.encode(None))
    return (path.read_bytes(),)


def _sound(kind: str) -> Callable[[Path], Samples]:
    def made(_folder: Path) -> Samples:
        import soundfile

        file = BytesIO()
        soundfile.write(file, np.sin(np.arange(4800) / 9)[:, None] * [0.3, 0.1], 48_000, format=kind)
        return (file.getvalue(),)

    return made


def _plain_wave(_folder: Path) -> Samples:
    file = BytesIO()
    with wave.open(file, "wb") as writer:
        writer.setnchannels(1)
        writer.setsampwidth(2)
        writer.setframerate(44_100)
        writer.writeframes((np.sin(np.arange(2000) / 7) * 9000).astype("<i2").tobytes())
    return (file.getvalue(),)


def spoken(_folder: Path) -> Samples:
    """A fifth of a second that could be a word."""
    import soundfile

    file = BytesIO()
    soundfile.write(file, np.sin(np.arange(9600) / 9) * 0.3, 48_000, format="WAV", subtype="PCM_24")
    return (file.getvalue(),)


def _sofa(folder: Path) -> Samples:
    import h5py

    count = 60
    turn = np.arange(count) * np.pi * (3 - np.sqrt(5))
    height = 1 - 2 * (np.arange(count) + 0.5) / count
    azimuth_deg, elevation_deg = np.degrees(turn) % 360, np.degrees(np.arcsin(height))
    left = np.sin(np.radians(azimuth_deg)) * np.cos(np.radians(elevation_deg))
    responses = np.random.default_rng(1).normal(0, 0.01, (count, 2, 64))
    responses[:, 0, 4], responses[:, 1, 4] = 0.6 + 0.4 * left, 0.6 - 0.4 * left
    path = folder / "head.sofa"
    with h5py.File(path, "w") as file:
        file.attrs["Conventions"], file.attrs["SOFAConventions"] = np.bytes_("SOFA"), np.bytes_("SimpleFreeFieldHRIR")
        file["Data.IR"], file["Data.SamplingRate"] = responses, [48_000.0]
        file["Data.SamplingRate"].attrs["Units"] = "hertz"
        file["SourcePosition"] = np.stack([azimuth_deg, elevation_deg, np.full(count, 1.4)], axis=1)
        file["SourcePosition"].attrs["Type"] = "spherical"
        file["SourcePosition"].attrs["Units"] = "degree, degree, metre"
        file["ReceiverPosition"] = np.array([[0, 0.09, 0], [0, -0.09, 0]])[:, :, None]
        file["ListenerPosition"], file["ListenerView"], file["ListenerUp"] = [[0.0, 0, 0]], [[1.0, 0, 0]], [[0.0, 0, 1]]
        for name in ("ReceiverPosition", "ListenerPosition", "ListenerView"):
            file[name].attrs["Type"], file[name].attrs["Units"] = "cartesian", "metre"
    return (path.read_bytes(),)


def _tensors(kind: str) -> Callable[[Path], Samples]:
    def made(folder: Path) -> Samples:
        try:
            import torch
            from safetensors.torch import save_file
        except ImportError:
            return ()
        path, weights = folder / f"weights.{kind}", {"layer.weight": torch.ones(3, 4), "layer.bias": torch.zeros(3)}
        if kind == "safetensors":
            save_file(weights, path)
        else:
            torch.save(weights, path)
        return (path.read_bytes(),)

    return made


def _scenes(_folder: Path) -> Samples:
    from core import scene_library

    return tuple(path.read_bytes() for path in sorted(scene_library.built_in_folder().glob("*.scene.json")))


def _protocols(_folder: Path) -> Samples:
    from core.assessment import protocol

    return tuple(locked.text.encode() for locked in protocol.built_in())


def _settings(_folder: Path) -> Samples:
    from core.settings import Settings

    return (Settings(site_name="Ward", theme="dark").model_dump_json().encode(),)


def _equalisation(_folder: Path) -> Samples:
    lines = ("Preamp: -6.0 dB", "Filter 1: ON PK Fc 2000 Hz Gain -3.0 dB Q 1.4", "Filter 2: ON LSC Fc 105 Hz Gain 5 dB")
    return ("\n".join(lines).encode(),)


def _read_scene(path: Path) -> object:
    from core import scene_library

    return scene_library.load(path)


def _read_protocol(path: Path) -> object:
    from core.assessment import protocol
    from core.assessment.plan import plan_length

    return plan_length(protocol.load(path).protocol)


def _read_settings(path: Path) -> object:
    from core import settings

    return settings.load(path)


def _read_frames(path: Path) -> object:
    from core.media.frames import read_frame
    from core.media.timed_frames import TimedFrames

    read_frame(path)
    return sum(1 for _ in TimedFrames(path))


def _read_sound(path: Path) -> object:
    from core.media.sounds import read_sound

    return read_sound(path)


def _read_sofa(path: Path) -> object:
    from core.acoustics.sofa import read_sofa

    return read_sofa(path)


def _read_equalisation(path: Path) -> object:
    from core.acoustics.headphones import read_headphone_eq

    return read_headphone_eq(path)


def _read_tensors(path: Path) -> object:
    from core.neural.torch_runtime import load_tensors

    return load_tensors(path)


READERS = (
    Reader("scenes", ".scene.json", _scenes, _read_scene, is_json=True),
    Reader("protocols", ".json", _protocols, _read_protocol, is_json=True),
    Reader("settings", ".json", _settings, _read_settings, is_json=True),
    Reader("SOFA", ".sofa", _sofa, _read_sofa),
    Reader("headphone equalisations", ".txt", _equalisation, _read_equalisation),
    Reader("PNG", ".png", _picture("PNG"), _read_frames),
    Reader("JPEG", ".jpg", _picture("JPEG", quality=60), _read_frames),
    Reader("GIF", ".gif", _picture("GIF"), _read_frames),
    Reader("WebP", ".webp", _picture("WEBP"), _read_frames),
    Reader("TIFF", ".tif", _picture("TIFF"), _read_frames),
    Reader("films", ".mp4", _film, _read_frames),
    Reader("WAV", ".wav", _plain_wave, _read_sound),
    Reader("FLAC", ".flac", _sound("FLAC"), _read_sound),
    Reader("Ogg", ".ogg", _sound("OGG"), _read_sound),
    Reader("MP3", ".mp3", _sound("MP3"), _read_sound),
    Reader("weights (safetensors)", ".safetensors", _tensors("safetensors"), _read_tensors),
    Reader("weights (pickle)", ".pt", _tensors("pt"), _read_tensors),
    *SITE_READERS,
)


def reader_named(name: str) -> Reader:
    """One of ``READERS``."""
    return next(each for each in READERS if each.name == name)
