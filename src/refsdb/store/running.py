"""Which commands are still going on: each holds a lock that ends with its process, however that ends.

The locks lie on bytes of a file beside the library, `….db-run`, one for each run's number. Not on the library itself:
who closes that, loses the locks that SQLite has on it. Where there are no such locks, as on Windows, nobody is told.
"""

from __future__ import annotations

import os
from pathlib import Path

try:
    import fcntl
except ImportError:  # pragma: no cover
    fcntl = None  # type: ignore[assignment]

_ALL = 0


class Running:
    """The runs of one library at `path`; None: one in memory, of which others know nothing."""

    def __init__(self, path: Path | None) -> None:
        self._path = path.with_name(path.name + "-run") if path is not None and fcntl is not None else None
        self._file: int | None = None

    def begin(self, run: int) -> None:
        """Let other processes know that the command of this number is going on, if that can be."""
        if self._file is not None or self._path is None:
            return
        try:
            self._file = os.open(self._path, os.O_RDWR | os.O_CREAT, 0o666)
            fcntl.lockf(self._file, fcntl.LOCK_EX | fcntl.LOCK_NB, 1, run)
        except OSError:  # as on file systems without locks
            self.end()

    def end(self) -> None:
        """It has ended; the file goes with the last that does."""
        if self._file is None or self._path is None:
            return
        try:
            fcntl.lockf(self._file, fcntl.LOCK_EX | fcntl.LOCK_NB, _ALL)
            self._path.unlink(missing_ok=True)
        except OSError:
            pass  # others go on
        os.close(self._file)
        self._file = None

    def goes_on(self, run: int) -> bool:
        """Whether another process is at the command of this number."""
        if self._path is None or self._file is not None:
            return False
        try:
            file = os.open(self._path, os.O_RDWR)
        except OSError:
            return False
        try:
            fcntl.lockf(file, fcntl.LOCK_EX | fcntl.LOCK_NB, 1, run)
        except OSError:
            return True
        finally:
            os.close(file)
        return False
