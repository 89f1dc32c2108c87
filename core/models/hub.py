"""The model hub: what a repository holds at a revision, and where its files lie. Asked only when a person installs.

One server is known here: the public hub, or the mirror that the environment or the settings name.
"""

import os
import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Annotated
from urllib.parse import quote

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from core.errors import InputError, MachineError
from core.models import web
from core.models.digests import Digest
from core.settings import HUB_ADDRESS, Settings

PUBLIC_HUB = "https://huggingface.co"
HUB_VARIABLE = "SEE2SOUND_HUB"

_NEWEST = "main"
_LARGEST_LISTING_BYTES = 32 * 1024 * 1024


@dataclass(frozen=True, slots=True)
class ListedFile:
    """What a hub says of one file."""

    size_bytes: int
    digest: Digest


@dataclass(frozen=True, slots=True)
class Listing:
    """What a repository holds at a commit, by path."""

    commit: str
    files: Mapping[str, ListedFile]


@dataclass(frozen=True, slots=True)
class Hub:
    """A server that speaks the hub's protocol, by its address without a slash at the end."""

    url: str

    @classmethod
    def choose(cls, settings: Settings) -> "Hub":
        """Take ``SEE2SOUND_HUB``, else the settings' mirror, else the public hub. InputError ``models.bad-hub``."""
        named = os.environ.get(HUB_VARIABLE) or settings.model_hub or PUBLIC_HUB
        if re.fullmatch(HUB_ADDRESS, named) is None:
            raise InputError("models.bad-hub", url=named, variable=HUB_VARIABLE)
        return cls(named.rstrip("/"))

    def page(self, repository: str) -> str:
        """Where a person reads about a repository and accepts its licence."""
        return f"{self.url}/{repository}"

    def file_url(self, repository: str, commit: str, path: str) -> str:
        """Where a file is fetched from."""
        return f"{self.url}/{repository}/resolve/{quote(commit, safe='')}/{quote(path)}"

    def listing(self, repository: str, revision: str | None, *, token: str | None, timeout_s: float) -> Listing:
        """Ask what a repository holds; None is the newest revision.

        Raises
        ------
        MachineError
            ``models.not-a-hub``: what answered does not speak the hub's protocol.
        web.RefusedError, web.UnreachableError, web.CutError
            As the server or the way to it has it.
        """
        url = f"{self.url}/api/models/{repository}/revision/{quote(revision or _NEWEST, safe='')}?blobs=true"
        content = b""
        with web.opened(url, token=token, timeout_s=timeout_s) as response:
            while chunk := web.received(response, _LARGEST_LISTING_BYTES):
                content += chunk
                if len(content) > _LARGEST_LISTING_BYTES:
                    raise MachineError("models.not-a-hub", host=web.host_of(self.url))
            if response.length:
                raise web.CutError("the listing ended early")
        try:
            info = _Info.model_validate_json(content)
            return Listing(info.sha, {file.rfilename: _listed(file) for file in info.siblings})
        except ValidationError as error:
            raise MachineError("models.not-a-hub", host=web.host_of(self.url)) from error


class _Answer(BaseModel):
    model_config = ConfigDict(frozen=True, extra="ignore")


class _LargeFile(_Answer):
    sha256: Annotated[str, Field(pattern=r"^[0-9a-f]{64}$")]
    size: Annotated[int, Field(ge=0)]


class _Sibling(_Answer):
    """A file, in the hub's own names."""

    rfilename: str
    size: Annotated[int, Field(ge=0)]
    blobId: Annotated[str, Field(pattern=r"^[0-9a-f]{40}$")]  # noqa: N815 - the hub's name
    lfs: _LargeFile | None = None


class _Info(_Answer):
    sha: Annotated[str, Field(pattern=r"^[0-9a-f]{40}$")]
    siblings: tuple[_Sibling, ...]


def _listed(file: _Sibling) -> ListedFile:
    if file.lfs is not None:
        return ListedFile(file.lfs.size, Digest("sha256", file.lfs.sha256))
    return ListedFile(file.size, Digest("git-sha1", file.blobId))
