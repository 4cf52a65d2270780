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

_PART = 1 << 18  # characters


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

    Raises ExportError when it cannot be written, and what `compare` raises; the old file is kept.
    """
    try:
        target = path.resolve()
        other = target.exists() and not target.is_file()
    except (OSError, RuntimeError) as error:  # a circle of links, a name that is too long
        raise ExportError(f"cannot write {path}: not a usable name", hint="name another file") from error
    if other:
        raise ExportError(f"cannot write {path}: not a file", hint="name a file, or leave it out to print")
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


def _parts(file: TextIO) -> Iterator[str]:
    while part := file.read(_PART):
        yield part
