"""Which files of a repository, or of a folder, make a model."""

from collections.abc import Iterable
from fnmatch import fnmatchcase

from core.models.door import Choice, HubSource


def chosen(source: HubSource, there: Iterable[str]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The files of a hub source among those that are there, and what must be there and is not.

    Parameters
    ----------
    there
        Paths with ``/``, as the repository has them.

    Returns
    -------
    files, missing
        Paths to take, in order and once each; names or patterns of what is missing.
    """
    known = set(there)
    taken = {file.path: None for file in source.files}
    missing = [path for path in taken if path not in known]
    offered = sorted(path for path in known if not any(_matches(path, left_out) for left_out in source.leave_out))
    for choice in source.choices:
        matches = _first_match(choice, offered)
        taken.update(dict.fromkeys(matches))
        if not matches and not choice.optional:
            missing.append(" | ".join(choice.any_of))
    return tuple(taken), tuple(missing)


def _first_match(choice: Choice, offered: list[str]) -> list[str]:
    for pattern in choice.any_of:
        matches = [path for path in offered if _matches(path, pattern)]
        if matches:
            return matches
    return []


def _matches(path: str, pattern: str) -> bool:
    parts, wanted = path.split("/"), pattern.split("/")
    return len(parts) == len(wanted) and all(map(fnmatchcase, parts, wanted))
