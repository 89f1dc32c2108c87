"""The largest regions in place of those that stand out most."""

from dataclasses import dataclass

from core.media.frames import Rgb
from core.vision.door import Region, RegionFinder

_AMONG = 100
"""So many regions are asked for, and the largest of them kept."""


@dataclass(frozen=True)
class LargestRegions:
    """A ``RegionFinder`` that keeps the largest of what another finds, as the published method does."""

    finder: RegionFinder

    @property
    def version(self) -> str:
        """Goes into the provenance."""
        return f"{self.finder.version}, the largest regions"

    def find(self, rgb: Rgb, count: int, *, seed: int, prompt: str | None) -> tuple[Region, ...]:
        """At most ``count`` regions, the largest first."""
        found = self.finder.find(rgb, max(count, _AMONG), seed=seed, prompt=prompt)
        return tuple(sorted(found, key=lambda region: -int(region.mask.sum()))[:count])
