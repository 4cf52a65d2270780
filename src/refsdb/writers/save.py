"""A file is replaced as a whole, after what was written reads back the same, or not at all."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from pathlib import Path
from typing import TextIO

from refsdb.errors import ExportError
from refsdb.model.item import Item
from refsdb.writers.formats import write_as
from refsdb.writers.readback import Witness

_PART = 1 << 16  # characters; of four bytes each where one of them is an emoji
_DATABASE = b"SQLite format 3\0"  # how its files begin, see "Database File Format" of SQLite


def save(
    items: Iterable[Item], to: str, path: Path, *, ascii_only: bool = False, numbered: bool = False
) -> int:
    """Write the items to `path` in the format `to`; the number of them. UTF-8, LF. Options as `write` has.

    Written beside `path`, read back and compared, then put in its place; a link keeps pointing where it does.
    Raises ExportError when it does not read back the same or cannot be written; the old file is kept.
    """
    with Witness(to, ascii_only=ascii_only) as witness:
        chunks = write_as(to, witness.passing(items), ascii_only=ascii_only, numbered=numbered)
        return replace_file(path, chunks, witness.compare)


def replace_file(
    path: Path, chunks: Iterable[str], compare: Callable[[Iterable[str]], int] = lambda _: 0
) -> int:
    """Write a text to `path`, as `save` does; what `compare` makes of the text as it was read back.

    Raises ExportError when it cannot be written or is a database, and what `compare` raises; the old file is kept.
    """
    target = replaceable(path)
    beside = target.with_name(f".{target.name}.{os.getpid()}.part")
    try:
        with beside.open("x", encoding="utf-8", newline="\n") as file:
            for chunk in chunks:
                file.write(chunk)
            file.flush()
            os.fsync(file.fileno())
        with beside.open(encoding="utf-8", newline="") as file:
            found = compare(_parts(file))
        if target.exists():
            shutil.copymode(target, beside)
        beside.replace(target)
    except OSError as error:
        raise ExportError(
            f"cannot write {path}: {error.strerror}", hint="the old file, if any, is unchanged"
        ) from error
    finally:
        with suppress(OSError):  # it may be that nothing could be made at all
            beside.unlink(missing_ok=True)
    return found


def replaceable(path: Path) -> Path:
    """The file that writing to `path` replaces, itself or where its link leads; it need not be there.

    Raises ExportError where it is no file, or a database: the library itself under whatever name, or another one.
    """
    try:
        target = path.resolve()
        other = target.exists() and not target.is_file()
    except (OSError, RuntimeError) as error:  # a circle of links, a name that is too long
        raise ExportError(f"cannot write {path}: not a usable name", hint="name another file") from error
    if other:
        raise ExportError(f"cannot write {path}: not a file", hint="name a file, or leave it out to print")
    if target.exists() and _begins(target, _DATABASE):
        raise ExportError(
            f"cannot write {path}: it is a library or another database", hint="name another file"
        )
    return target


def _begins(path: Path, signature: bytes) -> bool:
    try:
        with path.open("rb") as file:
            return file.read(len(signature)) == signature
    except OSError:  # one that may be written but not read is none of ours
        return False


def _parts(file: TextIO) -> Iterator[str]:
    while part := file.read(_PART):
        yield part
