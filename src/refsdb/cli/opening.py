"""The library, as commands open it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from refsdb.cli.options import DEFAULT_DB
from refsdb.errors import RefsError
from refsdb.settings import Settings

if TYPE_CHECKING:
    from refsdb.store import Library


def open_library(
    settings: Settings, *, write: bool = False, make: bool = False, trial: bool = False
) -> Library:
    """The library to be read, or changed with `write`; with `make` it may be new, with `trial` nothing is kept.

    Raises LibraryError; RefsError when the sample library would be changed where it lies.
    """
    from refsdb.store import Library

    if write and not make:
        Library.open(settings.db, today=settings.today).close()  # what is not there is not made by a change
    library = Library.open(
        settings.db,
        write=write,
        today=settings.today,
        trial=trial,
        who=settings.who,
        key_pattern=settings.key_pattern,
        now=lambda: settings.now or settings.today.isoformat(),
    )
    if (
        write
        and not trial
        and "sample" in library.about
        and settings.db.resolve() == Path(DEFAULT_DB).resolve()
    ):
        library.close()
        raise RefsError(
            f"{settings.db} here is the sample library that comes with refsdb",
            hint="make one of your own with --db PATH, or work in another folder",
        )
    return library
