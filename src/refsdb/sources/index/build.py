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

from msgspec import UNSET

from refsdb.errors import LibraryError, ReadOnlyLibrary
from refsdb.sources.index import records
from refsdb.sources.index.file import APPLICATION_ID, TABLES, VERSION, check, trouble
from refsdb.sources.index.records import Record
from refsdb.sources.index.terms import (
    first_page,
    isbn_number,
    name_key,
    number_key,
    page_keys,
    text_of,
    volume_keys,
    years_of,
)
from refsdb.text.identifiers import isbn_key

_BATCH = 2_000  # works written at a time
_PAGE = 8192  # bytes
_WORDS_HELD = 64 << 20  # bytes of the word index held in memory before they are written
_BOUNDS = "pragma cache_size = -200000; pragma temp_store = file"  # KiB of pages held; sorting goes to disk


@dataclass(frozen=True, slots=True)
class BuildReport:
    """What a build did with the records it read.

    `added` are new works, `replaced` those whose DOI was there with another record, `unchanged` those with the
    same; `unreadable` counts records without a DOI and lines that are no record. `seconds` it all took. `empty` names
    the files that held no works.
    """

    added: int
    replaced: int
    unchanged: int
    unreadable: int
    seconds: float
    empty: tuple[str, ...] = ()

    def __str__(self) -> str:
        parts = [f"{self.added:,} {'work' if self.added == 1 else 'works'} added"]
        if self.replaced:
            parts.append(f"{self.replaced:,} replaced")
        if self.unchanged:
            parts.append(f"{self.unchanged:,} unchanged")
        if self.unreadable:
            parts.append(f"{self.unreadable:,} without a DOI left out")
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
        writer.unreadable,
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
                found, before = iter(records.read(file)), writer.taken
                while writer.write(islice(found, _BATCH)):
                    if progress:
                        progress(writer.taken + writer.unreadable)
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
        self.added = self.replaced = self.unchanged = self.unreadable = 0
        self.empty: list[str] = []
        self._connection = connection
        (self._last,) = connection.execute("select coalesce(max(id), 0) from works").fetchone()
        connection.execute("create temp table staged (key integer, work integer)")
        connection.execute("insert into found (found, rank) values ('hashsize', ?)", (_WORDS_HELD,))

    @property
    def taken(self) -> int:
        """The works read so far, new or known."""
        return self.added + self.replaced + self.unchanged

    def write(self, batch: Iterable[Record | None]) -> int:
        """Put the records in, and say how many there were; None stands for what could not be read."""
        rows, before = {}, self.taken + self.unreadable
        for record in batch:  # one at a time: decoded records are many small objects
            if record is None:
                self.unreadable += 1
            else:
                rows[doi_of(record)] = (records.encode(record), *found_by(record))
        run, written = self._connection.executemany, self._connection.total_changes
        numbers = range(self._last + 1, self._last + 1 + len(rows))
        works = [(number, doi, row[0]) for number, (doi, row) in zip(numbers, rows.items(), strict=True)]
        run("insert or ignore into works values (?, ?, ?)", works)
        fresh = self._connection.total_changes - written
        placed = list(zip(numbers, rows.values(), strict=True))
        if fresh < len(rows):
            last = self._connection.execute("select id from works where id > ?", (self._last,))
            new = {number for (number,) in last}
            places = [number if number in new else self._replace(doi, text) for number, doi, text in works]
            placed = [(place, row) for place, row in zip(places, rows.values(), strict=True) if place]
        run("insert into found (rowid, words) values (?, ?)", [(place, row[1]) for place, row in placed])
        run("insert into staged values (?, ?)", [(key, place) for place, row in placed for key in row[2]])
        self.added += fresh
        self._last += len(rows)
        return self.taken + self.unreadable - before

    def _replace(self, doi: str, text: bytes) -> int:
        """The known work of this DOI gets the new record: its number, 0 when nothing changed.

        Keys of its old numbers stay: they can only offer it as a candidate once more.
        """
        known = self._connection.execute("select id, record from works where doi = ?", (doi,))
        number, old = known.fetchone()
        if old == text:
            self.unchanged += 1
            return 0
        self.replaced += 1
        words, _ = found_by(records.decode(old))
        run = self._connection.execute
        run("insert into found (found, rowid, words) values ('delete', ?, ?)", (number, words))
        run("update works set record = ? where id = ?", (text, number))
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


def doi_of(record: Record) -> str:
    """The DOI that the record is stored under: DOIs have no case."""
    return str(record.DOI).strip().lower()


def found_by(record: Record) -> tuple[str, list[int]]:
    """The words and the keys that find a work."""
    people = records.surnames(record.author) or records.surnames(record.editor)
    dates = [
        date
        for date in (
            record.published_print,
            record.published_online,
            record.published_other,
            record.published,
            record.issued,
        )
        if date is not UNSET
    ]
    first, years = name_key(people[0]) if people else "", years_of(dates)
    volumes = [volume] if (volume := number_key(record.volume)) else []
    pages = dict.fromkeys(filter(None, (first_page(record.page), first_page(record.article_number))))
    return (
        text_of((record.title, record.subtitle, record.original_title), people),
        page_keys(first, years, volumes, pages)
        + volume_keys(first, years, volumes)
        + (_isbn_keys(record.ISBN) if isinstance(record.ISBN, list) else []),
    )


def _isbn_keys(isbns: list[object]) -> list[int]:
    printed = {isbn_key(isbn) for isbn in isbns if isinstance(isbn, str)}
    return [isbn_number(isbn) for isbn in sorted(printed - {""})]


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
