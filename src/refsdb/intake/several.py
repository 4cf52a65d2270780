"""Many files read some at a time, in several processes while this one writes."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from itertools import chain, islice
from pathlib import Path
from types import MappingProxyType
from typing import Any, TypeVar

import msgspec

from refsdb.intake.kept import Ready
from refsdb.processes import in_order

WORTH = 4  # files from which further processes are worth their start
# files that are read together at most, and their bytes: each of five hundred citations costs less than of 300
TOGETHER, BYTES = 64, 80_000
FIRST = 20_000  # bytes of the first group; each next is as large as all before, so that no process waits long
_T = TypeVar("_T")


def in_several(
    read: Callable[[Sequence[str]], Sequence[_T]], files: Iterable[str], jobs: int
) -> Iterator[_T]:
    """What `read(files)` makes of the files, one each, in order; it is given some at a time.

    With `jobs` above 1 in as many processes, where there are some files. `read` is a function of a module, without
    state.
    """
    source = iter(files)
    first = list(islice(source, WORTH))
    groups = _groups(chain(first, source))
    if jobs <= 1 or len(first) < WORTH:
        yield from chain.from_iterable(map(read, groups))
        return
    for packed in in_order(partial(_packed, read), groups, jobs):
        yield from map(_unpacked, packed)


def _groups(files: Iterable[str]) -> Iterator[list[str]]:
    """Files that are small, together; a large one by itself."""
    group: list[str] = []
    size, before = 0, 0
    for file in files:
        more = _size(file)
        if group and (size + more > min(max(FIRST, before), BYTES) or len(group) == TOGETHER):
            yield group
            before += size
            group, size = [], 0
        group.append(file)
        size += more
    if group:
        yield group


def _size(file: str) -> int:
    try:
        return Path(file).stat().st_size
    except (OSError, ValueError):
        return 0  # it is told of when it is read


def _packed(read: Callable[[Sequence[str]], Sequence[_T]], files: Sequence[str]) -> list[_T | bytes]:
    """An article with its citations travels several times as fast as plain bytes."""
    return [_ENCODER.encode(one) if isinstance(one, Ready) else one for one in read(files)]


def _unpacked(result: Any) -> Any:
    return _DECODER.decode(result) if isinstance(result, bytes) else result


def _plain(value: object) -> object:
    if isinstance(value, MappingProxyType):
        return dict(value)
    raise NotImplementedError(type(value))


_ENCODER = msgspec.msgpack.Encoder(enc_hook=_plain)
_DECODER = msgspec.msgpack.Decoder(Ready)
