"""Batteries: tests that belong together, in the order and on the visits in which they are given."""

from functools import cache
from typing import Annotated, Literal

from pydantic import Field, ValidationError

from core import files, paths
from core.assessment.protocol_model import ProtocolModel
from core.errors import InputError
from core.scene import describe


class Battery(ProtocolModel):
    """Some tests, by the ids of their protocols."""

    id: Annotated[str, Field(pattern=r"^[a-z0-9][a-z0-9-]*$")]
    name: dict[str, str]
    purpose: dict[str, str]
    visits: Annotated[tuple[Annotated[tuple[str, ...], Field(min_length=1)], ...], Field(min_length=1)]

    def after(self, visit: int, protocol_id: str) -> str | None:
        """The test that follows one on a visit (from 0); None after the last."""
        tests = self.visits[visit]
        place = tests.index(protocol_id) + 1
        return tests[place] if place < len(tests) else None


class _Batteries(ProtocolModel):
    format: Literal["see2sound-batteries"]
    format_version: Literal[1]
    batteries: tuple[Battery, ...]


@cache
def built_in() -> tuple[Battery, ...]:
    """The batteries that come with the product."""
    path = paths.resources() / "batteries.json"
    try:
        return _Batteries.model_validate_json(files.read_text(path), strict=True).batteries
    except ValidationError as error:
        raise InputError("protocol.invalid", path=path, problem=describe(error)) from error
