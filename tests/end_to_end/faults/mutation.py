"""Files that are almost right: bytes changed, cut, doubled; values of JSON replaced by others."""

import copy
import json
import random
from typing import Any

_NUMBERS = (0, 1, 0x7F, 0x80, 0xFF, 0x7FFF, 0xFFFF, 0x7FFFFFFF, 0xFFFFFFFF, 0x7FFFFFFFFFFFFFFF)
_VALUES: tuple[Any, ...] = (
    *(None, True, "", "x" * 70_000, "é\u0000\ud83d\ude00", -1, 0, 1e308, -1e308, 2**70, 1e-320),
    *([], {}, [[]], {"": None}, [1e308] * 3, "../../etc/passwd", "1970-13-45", float("nan"), float("inf")),
)


def mutated(sample: bytes, others: tuple[bytes, ...], chance: random.Random) -> bytes:
    """A sample with one to eight things wrong."""
    content = bytearray(sample)
    for _ in range(chance.choice((1, 1, 1, 2, 3, 8))):
        if not content:
            break
        content = chance.choice(_CHANGES)(content, others, chance)
    return bytes(content)


def mutated_json(sample: bytes, others: tuple[bytes, ...], chance: random.Random) -> bytes:
    """A JSON text with other values, keys lost or doubled; now and then one whose bytes are wrong."""
    if chance.random() < 0.3:
        return mutated(sample, others, chance)
    tree = json.loads(sample)
    for _ in range(chance.choice((1, 1, 2, 4))):
        _change_somewhere(tree, chance)
    return json.dumps(tree).encode("utf-8", "surrogatepass")


def _change_somewhere(tree: Any, chance: random.Random) -> None:
    """Change one value of a tree in place; deep ones as likely as shallow ones."""
    places: list[tuple[Any, Any]] = []
    waiting = [tree]
    while waiting:
        node = waiting.pop()
        keys = list(node) if isinstance(node, dict) else range(len(node)) if isinstance(node, list) else ()
        for key in keys:
            places.append((node, key))
            waiting.append(node[key])
    if not places:
        return
    node, key = chance.choice(places)
    what = chance.randrange(4)
    if what == 0:
        del node[key]
    elif what == 1:
        other, name = chance.choice(places)
        node[key] = copy.deepcopy(other[name]) if _is_there(other, name) else None
    elif what == 2 and isinstance(node, dict):
        node[str(key) + chance.choice("x_ ")] = node.pop(key)
    else:
        node[key] = copy.deepcopy(chance.choice(_VALUES))


def _is_there(node: Any, key: Any) -> bool:
    return key in node if isinstance(node, dict) else key < len(node)


def _flip(content: bytearray, _others: tuple[bytes, ...], chance: random.Random) -> bytearray:
    content[chance.randrange(len(content))] ^= 1 << chance.randrange(8)
    return content


def _number(content: bytearray, _others: tuple[bytes, ...], chance: random.Random) -> bytearray:
    width = chance.choice((1, 2, 4, 8))
    at = chance.randrange(len(content))
    number = chance.choice(_NUMBERS) & (1 << 8 * width) - 1
    content[at : at + width] = number.to_bytes(width, chance.choice(("big", "little")))
    return content


def _cut(content: bytearray, _others: tuple[bytes, ...], chance: random.Random) -> bytearray:
    return content[: chance.randrange(len(content))]


def _lose(content: bytearray, _others: tuple[bytes, ...], chance: random.Random) -> bytearray:
    at = chance.randrange(len(content))
    del content[at : at + chance.choice((1, 2, 16, 256))]
    return content


def _double(content: bytearray, _others: tuple[bytes, ...], chance: random.Random) -> bytearray:
    at = chance.randrange(len(content))
    piece = content[at : at + chance.choice((1, 4, 64, 1024))]
    content[at:at] = piece
    return content


def _splice(content: bytearray, others: tuple[bytes, ...], chance: random.Random) -> bytearray:
    other = chance.choice(others)
    return content[: chance.randrange(len(content))] + other[chance.randrange(len(other)) :]


_CHANGES = (_flip, _flip, _number, _number, _cut, _lose, _double, _splice)
