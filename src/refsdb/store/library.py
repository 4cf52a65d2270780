"""The library: one file, opened for a while."""

from __future__ import annotations

from contextlib import AbstractContextManager
from datetime import date
from pathlib import Path
from types import TracebackType
from typing import Self

from sqlite_utils import Database

from refsdb.store.entries import Entries
from refsdb.store.file import explained, open_file
from refsdb.store.references import References
from refsdb.store.transaction import transaction
from refsdb.store.works import Answers


class Library:
    """A library file, as a context manager; `entries`, `references` and `answers` are its parts.

    Errors of the file come out as `refsdb.errors.LibraryError`, also those that arise inside the `with` block.
    """

    def __init__(self, path: Path, db: Database, today: date) -> None:
        self.path = path
        self._db = db
        self.entries = Entries(db, today)
        self.references = References(db, today)
        self.answers = Answers(db, today)

    @classmethod
    def open(cls, path: Path, *, write: bool = False, today: date | None = None) -> Self:
        """Open the library at `path`. With `write` it is made when it is not there. Raises LibraryError.

        `today` (default: the clock's) stamps what is written.
        """
        day = today or date.today()  # noqa: DTZ011 - the day people have on their wall
        return cls(path, open_file(path, write=write, today=day), day)

    def transaction(self) -> AbstractContextManager[None]:
        """All changes inside the block, or none."""
        return transaction(self._db)

    def close(self) -> None:
        """Let go of the file."""
        self._db.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()
        if error is not None:
            with explained(self.path):
                raise error
