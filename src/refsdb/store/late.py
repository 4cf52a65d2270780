"""Features of references that an import adds: kept as they come, and put into their places when it ends.

The table of features is in the order of numbers that are as good as random, so that each row that is added changes
another page of it: half of all pages that an entry changes. Those of thousands of entries, sorted, change each page
once. Meanwhile they stand in the file an entry a row, so that nothing is lost when the process is killed, and in
memory, to be found.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from sqlite_utils import Database

from refsdb.store.journal import Journal
from refsdb.store.schema import packed, unpacked

MOST = 200_000  # features in memory


class LateFeatures:
    """The features of one library that wait. Changes must stand inside the library's transaction."""

    def __init__(self, db: Database, journal: Journal) -> None:
        self._db = db
        self._references: dict[int, list[int]] | None = None  # by feature; None: not read yet
        self._count = 0
        self._found = False  # whether some stood in the file already: another process writes, or was killed
        journal.when_in_doubt(self.forget)

    @property
    def waits(self) -> bool:
        """Whether there are any."""
        return bool(self._known())

    def of(self, feature: int) -> Sequence[int]:
        """The references that have the feature, of those that wait."""
        return self._known().get(feature, ())

    def add(self, rows: Sequence[tuple[int, int]]) -> None:
        """Let these wait, each a feature and a reference. Where there are many, or who let some wait was another, all
        are put into their places: else both would read again and again what the other lets wait.
        """
        self._known()
        self._db.conn.execute("INSERT INTO late_features (pairs) VALUES (?)", [packed(rows)])
        self._take(rows)
        if self._found or self._count > MOST:
            self.settle()

    def settle(self) -> None:
        """Put all that wait into their places."""
        known = self._known()
        if not known:
            return
        rows = sorted((feature, one) for feature, references in known.items() for one in references)
        self._db.conn.executemany("INSERT OR IGNORE INTO reference_features VALUES (?, ?)", rows)
        self._db.conn.execute("DELETE FROM late_features")
        self._references, self._count, self._found = {}, 0, False

    def _known(self) -> dict[int, list[int]]:
        if self._references is None:
            self._references, self._count = {}, 0
            for (pairs,) in self._db.conn.execute("SELECT pairs FROM late_features").fetchall():
                self._take(unpacked(pairs))
            self._found = self._count > 0
        return self._references

    def _take(self, rows: Iterable[tuple[int, int]]) -> None:
        assert self._references is not None  # noqa: S101 - `_known` was asked
        for feature, reference_id in rows:
            self._references.setdefault(feature, []).append(reference_id)
            self._count += 1

    def forget(self) -> None:
        """What was read may be different now."""
        self._references = None
