"""The base of everything that stands in a protocol file."""

from pydantic import BaseModel, ConfigDict


class ProtocolModel(BaseModel):
    """Frozen; an unknown key is an error, for a typo would change a test."""

    model_config = ConfigDict(frozen=True, extra="forbid", allow_inf_nan=False)
