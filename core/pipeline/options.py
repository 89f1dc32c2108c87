"""What an analysis is asked for."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from core.sound.door import GeneratorOptions

BUILTIN = "builtin"
"""The id of every stage's own backend, which needs no model."""


@dataclass(frozen=True)
class AnalyseOptions:
    """What to look for in a picture or film, and with which backends (``core.pipeline.backends``)."""

    sources: int = 5
    """At most so many that sound; in a film, so many at a time."""
    hfov_deg: float | None = None
    """Horizontal field of view; None: from the file, else from the depth model, else assumed."""
    regions: str = BUILTIN
    depth: str = BUILTIN
    labels: str = BUILTIN
    """Who says what a region without a name shows; the built-in says nothing."""
    tracker: str | None = None
    """Who follows things through a film; None: who finds the regions, who must know how to."""
    generator: str = BUILTIN
    """Who makes the sounds; the built-in is the library of synthesised sounds."""
    judge: str = BUILTIN
    """Who picks the sound that fits its words best out of several; the built-in takes the first."""
    candidates: int = 3
    """How many sounds a judge picks one from."""
    prompt: str | None = None
    """What is in the picture, in words: goes before what is not known of the regions (``core.pipeline.sounding``)."""
    source_prompts: Mapping[str, str] = field(default_factory=dict)
    """What single sources sound like, in words, by their ids; goes before everything else."""
    generator_options: GeneratorOptions = field(default_factory=GeneratorOptions)
    at_s: float | None = None
    """Which frame of a film or animation to take as a picture; None: follow it from its start to its end."""
    until_s: float | None = None
    """How far to follow a film; None: to its end. What comes later is not looked at."""
    seed: int = 0
