"""Builds a works index from Crossref records: memory is bounded, the same DOI again replaces."""

from __future__ import annotations

import gc
import os
import sqlite3
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import closing, contextmanager
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from refsdb.errors import LibraryError, ReadOnlyLibrary
from refsdb.sources.index.file import APPLICATION_ID, TABLES, VERSION, check, trouble
from refsdb.sources.index.filed import Filed, found_by
from refsdb.sources.index.reading import Unread, read

_BATCH = 2_000  # works written at a time
_PAGE = 8192  # bytes
_WORDS_HELD = 64 << 20  # bytes of the word index held in memory before they are written
_VALUES = 996  # values of one statement: SQLite takes 999 everywhere
_PLACES = 3  # broken lines that are named
_BOUNDS = "pragma cache_size = -200000; pragma temp_store = file"  # KiB of pages held; sorting goes to disk


@dataclass(frozen=True, slots=True)
class BuildReport:
    """What a build did with the records it read.

    `added` are new works, `replaced` those whose DOI was there with another record, `unchanged` those with the
    same; `without_doi` counts records without a DOI, `broken` lines that are no record, and `places` says where the
    first of those are. `seconds` it all took. `empty` names the files that held no works.
    """

    added: int
    replaced: int
    unchanged: int
    without_doi: int
    broken: int
    places: tuple[str, ...]
    seconds: float
    empty: tuple[str, ...] = ()

    def __str__(self) -> str:
        parts = [f"{self.added:,} {'work' if self.added == 1 else 'works'} added"]
        if self.replaced:
            parts.append(f"{self.replaced:,} replaced")
        if self.unchanged:
            parts.append(f"{self.unchanged:,} unchanged")
        if self.without_doi:
            parts.append(f"{self.without_doi:,} without a DOI left out")
        if self.broken:
            places = ", ".join([*self.places, *(["…"] if self.broken > len(self.places) else [])])
            lines = "broken line" if self.broken == 1 else "broken lines"
            parts.append(f"{self.broken:,} {lines} left out ({places})")
        if self.empty:
            parts.append(f"no works in {', '.join(self.empty)}")
        if self.seconds >= 1:
            parts.append(f"{(self.added + self.replaced) / self.seconds:,.0f} works a second")
        return ", ".join(parts)


def build_index(
    files: Iterable[Path], target: Path, progress: Callable[[int], None] | None = None, *, wait: float = 5.0
) -> BuildReport:
    """Put the works in `files` into the index at `target`, which is made when it is not there.

    A new index is built beside its place and moved there when it is whole; an old one is changed in one
    transaction. `progress` is told the number of records read, now and then; `wait` is seconds that another
    writer is given to finish. Raises UnreadableFile for a file
    that cannot be read, LibraryError for a target that cannot be written or is no index: nothing is changed then.
    """
    started = time.monotonic()
    new = not target.exists()
    place = target.with_name(f"{target.name}.{os.getpid()}.part") if new else target
    try:
        with closing(_open(target, place, new=new, wait=wait)) as connection:
            writer = fill(connection, files, progress, new=new)
        if new:
            place.replace(target)
    except sqlite3.Error as error:
        raise trouble(target, error) from error
    except OSError as error:
        raise ReadOnlyLibrary(f"cannot write the works index {target}: {error.strerror}") from error
    finally:
        if new:
            place.unlink(missing_ok=True)
    return BuildReport(
        writer.added,
        writer.replaced,
        writer.unchanged,
        writer.without_doi,
        writer.broken,
        tuple(writer.places),
        time.monotonic() - started,
        tuple(writer.empty),
    )


def fill(
    connection: sqlite3.Connection,
    files: Iterable[Path],
    progress: Callable[[int], None] | None = None,
    *,
    new: bool,
) -> Writer:
    """Put the works in `files` into an open index, all or none; `new`: it has no tables yet.

    Raises LibraryError when there are none.
    """
    files = list(files)
    connection.executescript(_BOUNDS)
    connection.execute("begin immediate")
    try:
        if new:
            make_tables(connection)
        writer = Writer(connection)
        with _no_search_for_cycles():
            for file in files:
                found, before = read(file), writer.taken
                while writer.write(islice(found, _BATCH), file.name):
                    if progress:
                        progress(writer.read)
                if writer.taken == before:
                    writer.empty.append(file.name)
                    continue
                connection.execute(
                    "insert or replace into files values (?, ?)", (file.name, writer.taken - before)
                )
        _some(writer, files)
        writer.finish(new=new)
    except BaseException:
        connection.execute("rollback")
        raise
    connection.execute("commit")
    return writer


def _some(writer: Writer, files: Sequence[Path]) -> None:
    if not writer.taken:
        raise LibraryError(
            f"no works in {', '.join(map(str, files))}",
            hint="works are read from Crossref records: JSON lines, the public data file, answers of the API",
        )


@contextmanager
def _no_search_for_cycles() -> Iterator[None]:
    """Records are trees: they go when nobody holds them, and looking for cycles costs a sixth of the time."""
    enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if enabled:
            gc.enable()


def make_tables(connection: sqlite3.Connection) -> None:
    """The tables and the marks of a works index, in an empty database."""
    for statement in TABLES.strip().split(";\n"):
        connection.execute(statement)
    connection.execute(f"pragma application_id = {APPLICATION_ID}")
    connection.execute(f"pragma user_version = {VERSION}")


class Writer:
    """Writes batches of records into an open index, inside the caller's transaction."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self.added = self.replaced = self.unchanged = self.without_doi = self.broken = 0
        self.places: list[str] = []
        self.empty: list[str] = []
        self._connection = connection
        (self._last,) = connection.execute("select coalesce(max(id), 0) from works").fetchone()
        connection.execute("create temp table staged (key integer, work integer)")
        connection.execute("insert into found (found, rank) values ('hashsize', ?)", (_WORDS_HELD,))

    @property
    def taken(self) -> int:
        """The works read so far, new or known."""
        return self.added + self.replaced + self.unchanged

    @property
    def read(self) -> int:
        """All that was read so far, works or not."""
        return self.taken + self.without_doi + self.broken

    def write(self, batch: Iterable[Filed | Unread], file: str) -> int:
        """Put the records in, and say how many there were with those that were none; `file` is the name of theirs."""
        before = self.read
        rows: dict[str, Filed] = {}
        for row in batch:
            if isinstance(row, Filed):
                rows[row.doi] = row
            else:
                self._pass_over(row, file)
        written = self._connection.total_changes
        numbers = range(self._last + 1, self._last + 1 + len(rows))
        placed = list(zip(numbers, rows.values(), strict=True))
        works = [fact for at, row in placed for fact in (at, row.doi, row.record)]
        self._put("insert or ignore into works", 3, works)
        fresh = self._connection.total_changes - written
        if fresh < len(rows):
            last = self._connection.execute("select id from works where id > ?", (self._last,))
            new = {number for (number,) in last}
            placed = [(at if at in new else self._replace(row), row) for at, row in placed]
            placed = [(at, row) for at, row in placed if at]
        words = [(at, row.words) for at, row in placed]
        self._connection.executemany("insert into found (rowid, words) values (?, ?)", words)
        self._put(
            "insert into staged", 2, [fact for at, row in placed for key in row.keys for fact in (key, at)]
        )
        self.added += fresh
        self._last += len(rows)
        return self.read - before

    def _pass_over(self, unread: Unread, file: str) -> None:
        if unread.broken:
            self.broken += 1
            if len(self.places) < _PLACES:
                self.places.append(f"{file} line {unread.line}")
        else:
            self.without_doi += 1

    def _put(self, into: str, width: int, values: Sequence[object]) -> None:
        """Rows of `width` values each, one behind the other: many in one statement cost half as much as one each."""
        row, most = f"({', '.join('?' * width)})", _VALUES // width * width
        for at in range(0, len(values), most):
            some = values[at : at + most]
            self._connection.execute(f"{into} values {', '.join([row] * (len(some) // width))}", some)

    def _replace(self, row: Filed) -> int:
        """The known work of this DOI gets the new record: its number, 0 when nothing changed.

        Keys of its old numbers stay: they can only offer it as a candidate once more.
        """
        known = self._connection.execute("select id, record from works where doi = ?", (row.doi,))
        number, old = known.fetchone()
        if old == row.record:
            self.unchanged += 1
            return 0
        self.replaced += 1
        words, _ = found_by(old)
        run = self._connection.execute
        run("insert into found (found, rowid, words) values ('delete', ?, ?)", (number, words))
        run("update works set record = ? where id = ?", (row.record, number))
        return int(number)

    def finish(self, *, new: bool) -> None:
        """Keys into their table in order, words counted."""
        for statement in (
            "insert or ignore into keys select key, work from staged order by key, work",
            "delete from staged",
            *(("insert into found (found) values ('optimize')",) if new else ()),
            "create virtual table temp.counted using fts5vocab (main, found, row)",
            "delete from vocabulary",
            "insert into vocabulary select term, doc from temp.counted",
            "drop table temp.counted",
        ):
            self._connection.execute(statement)


def _open(target: Path, place: Path, *, new: bool, wait: float) -> sqlite3.Connection:
    connection = sqlite3.connect(place, isolation_level=None, timeout=wait)
    try:
        if new:  # nobody sees the file before it is whole: it needs no journal
            connection.executescript(
                f"pragma page_size = {_PAGE}; pragma journal_mode = off; pragma synchronous = off"
            )
        else:
            check(connection, target)
    except BaseException:
        connection.close()
        raise
    return connection
