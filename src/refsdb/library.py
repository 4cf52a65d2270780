"""The library for Python programs: what the commands do, without a command line.

    from refsdb import Library

    with Library("refs.db", write=True) as library:
        for done in library.import_files("article.txt", "refs.bib"):
            print(done)
        for reference in library.search("calcinosis year:2000..2010"):
            print(reference.key, reference.reference.title)

What comes many at a time comes as an iterator, read as it is asked for. Every change is one event of the log, or
none where it fails. Errors are those of `refsdb.errors`.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date, datetime
from pathlib import Path
from types import MappingProxyType, TracebackType
from typing import Self

from refsdb.errors import UnknownKey
from refsdb.intake import changing, health, removing, saying
from refsdb.intake.asking import Matched, match_references, to_be_matched
from refsdb.intake.exporting import exported
from refsdb.intake.importing import Imported
from refsdb.intake.reading import Failure
from refsdb.intake.records import ImportedRecords, bring_in, read_files
from refsdb.intake.removing import Removal
from refsdb.intake.sourcing import open_source
from refsdb.settings import CROSSREF_URL, Settings
from refsdb.store import (
    Event,
    MaybeSame,
    Note,
    StoredCandidate,
    StoredCitation,
    StoredEntry,
    StoredReference,
)
from refsdb.store import Library as File
from refsdb.store.doctor import Ailment, backup
from refsdb.store.search import read_query
from refsdb.writers import save, write

__all__ = ["Library"]


class Library:
    """A library file, open for a while. Without `write` nothing in it changes; with it, it is made if need be.

    `who` signs the changes, `today` stamps them in place of the clock. Raises LibraryError.
    """

    def __init__(
        self, path: str | os.PathLike[str], *, write: bool = False, who: str = "", today: date | None = None
    ) -> None:
        self.path = Path(path)
        self._today = today or date.today()  # noqa: DTZ011 - the day people have on their wall
        self._file = File.open(
            self.path, write=write, today=self._today, who=who, now=None if today else _now
        )

    # reading

    def entries(self, *, sort: str = "key", reverse: bool = False) -> Iterator[StoredEntry]:
        """Every entry, by `key`, `title`, `updated`, `citations` or `added`."""
        return self._file.entries.all(sort=sort, reverse=reverse)

    def references(
        self, *, sort: str = "key", reverse: bool = False, uncited: bool = False
    ) -> Iterator[StoredReference]:
        """Every reference, or those that no entry cites now, by one of `key title author year cited added`."""
        return self._file.references.all(sort=sort, reverse=reverse, uncited=uncited)

    def entry(self, key: str) -> StoredEntry:
        """The entry of this key. Raises UnknownKey."""
        return self._file.entries.get(key)

    def reference(self, key: str) -> StoredReference:
        """The reference of this key, or that has become of it in a merge. Raises UnknownKey."""
        return self._file.references.get(key)

    def citations(self, entry: str) -> Iterator[StoredCitation]:
        """The citations of an entry, in the order of its list. Raises UnknownKey."""
        return iter(self._file.entries.citations(self.entry(entry).id))

    def cited_by(self, reference: str) -> Iterator[StoredCitation]:
        """The citations that cite a reference, by entry and position. Raises UnknownKey."""
        return self._file.entries.citing(self.reference(reference).id)

    def candidates(self, reference: str) -> Iterator[StoredCandidate]:
        """The works that were offered for a reference, best first, with the reasons. Raises UnknownKey."""
        return iter(self._file.references.candidates(self.reference(reference).id))

    def maybe_same(self, reference: str) -> Iterator[MaybeSame]:
        """The references that may be the same work: `merge` says that they are, `keep_apart` that they are not.

        Raises UnknownKey.
        """
        return iter(self._file.decisions.maybe_same(self.reference(reference).id))

    def search(self, words: str) -> Iterator[StoredReference]:
        """The references that have all the words, as `refs search` takes them; most cited first. Raises BadQuery."""
        return self._file.references.with_ids(self._file.search.references(read_query(words)))

    def search_entries(self, words: str) -> Iterator[StoredEntry]:
        """The entries that have all the words. Raises BadQuery."""
        return self._file.entries.with_ids(self._file.search.entries(read_query(words)))

    def tags(self, reference: str) -> list[str]:
        """The reference's tags. Raises UnknownKey."""
        return self._file.remarks.tags(self.reference(reference).id)

    def notes(self, reference: str) -> list[Note]:
        """The notes on the reference, in order. Raises UnknownKey."""
        return self._file.remarks.notes(self.reference(reference).id)

    def log(self) -> Iterator[Event]:
        """Every change, the newest first."""
        return self._file.events.all()

    def export(
        self, *keys: str, to: str = "bibtex", ascii_only: bool = False, search: str | None = None
    ) -> Iterator[str]:
        """References as text, in chunks: those of these keys (of entries or references), or all, found by `search`.

        `to` is bibtex, biblatex, ris, csl-json, nbib, or text, html, markdown.

        Raises UnknownKey, BadQuery, ExportError.
        """
        found = exported(self._file, keys, to, search=search)
        return write(found.items, to, ascii_only=ascii_only, numbered=found.numbered)

    def save(
        self, path: str | os.PathLike[str], *keys: str, to: str = "bibtex", search: str | None = None
    ) -> int:
        """`export` to a file, which is read back and counted before it replaces an older one. How many references."""
        found = exported(self._file, keys, to, search=search)
        return save(found.items, to, Path(path), numbered=found.numbered)

    def backup(self, path: str | os.PathLike[str]) -> int:
        """A copy of the file as it is now, also while others write; its size in bytes. Raises LibraryError."""
        return backup(self.path, Path(path))

    @staticmethod
    def doctor(path: str | os.PathLike[str], *, repair: bool = False) -> list[Ailment]:
        """What is wrong with the library file at `path`, which may be too ill to be opened; nothing when it is sound.

        With `repair` what can be put right is, a copy is kept as ….bak beside it, and the rest is told. Nobody else
        may have the library open for writing meanwhile. Raises LibraryError.
        """
        file, today = Path(path), date.today()  # noqa: DTZ011 - the day people have on their wall
        if not repair:
            return health.examined(file, today)
        return health.repaired(file, today, lambda: File.open(file, write=True, today=today, now=_now))

    # changing

    def import_files(
        self, *files: str | os.PathLike[str], jobs: int = 1
    ) -> Iterator[Imported | ImportedRecords | Failure]:
        """Read documents and files of references, and bring them in; what was done with each, in order.

        A file is in the library when its value comes out. One that cannot be read is a Failure; the others are
        done. `jobs` is the number of processes that read. All of them are one command of the log.
        """
        with self._file.run(many=True):
            for one in read_files([os.fspath(file) for file in files], jobs=jobs):
                yield one if isinstance(one, Failure) else bring_in(self._file, one)

    def match(
        self,
        *keys: str,
        index: str | os.PathLike[str] | None = None,
        mailto: str = "",
        crossref_url: str = CROSSREF_URL,
        offline: bool = False,
    ) -> Iterator[Matched]:
        """Ask Crossref, or a works index, for these references, or for all that have no verdict yet.

        Each is stored when its value comes out. Raises UnknownKey.
        """
        settings = Settings(
            db=self.path,
            today=self._today,
            source="index" if index else "crossref",
            index=Path(index) if index else None,
            mailto=mailto,
            crossref_url=crossref_url,
            offline=offline,
        )
        ids = to_be_matched(self._file, keys)
        with open_source(settings) as source, self._file.run(many=True):
            yield from match_references(self._file, source, ids)

    def edit(
        self,
        reference: str,
        fields: Mapping[str, str] = MappingProxyType({}),
        *,
        unset: Sequence[str] = (),
        lock: Sequence[str] = (),
    ) -> StoredReference:
        """Say what fields are, as `refs edit` takes them; those in `lock` stay what they are now, whatever comes.

        For those in `unset` the word is taken back. Raises UnknownKey, RefsError.
        """
        return saying.edit(self._file, reference, fields, unset=unset, lock=lock)

    def reject(self, reference: str, *dois: str) -> StoredReference:
        """These works are not the cited one: they are never offered again. Raises UnknownKey, CannotChange."""
        return saying.reject(self._file, reference, dois)

    def keep_apart(self, reference: str, *others: str) -> StoredReference:
        """These references are other works than the first. Raises UnknownKey, CannotChange."""
        return saying.keep_apart(self._file, reference, others)

    def merge(self, kept: str, *lost: str) -> StoredReference:
        """These references are one work; it keeps the key `kept`. Raises UnknownKey, CannotChange."""
        return changing.merge(self._file, kept, lost)

    def remove(self, *keys: str) -> Removal:
        """Take entries out, with their lists, and references that nobody cites; `undo` brings them back.

        Raises UnknownKey, and CannotChange for a reference that is cited.
        """
        return removing.remove(self._file, keys)

    def split(
        self, reference: str, places: Iterable[tuple[str, int]] = ()
    ) -> tuple[StoredReference, StoredReference]:
        """A reference is two works: as before its last merge, or with the citations at `places` by themselves.

        A place is an entry's key and a number of its list. Raises UnknownKey, CannotChange, CannotUndo.
        """
        return changing.split(self._file, reference, [(entry, str(number)) for entry, number in places])

    def undo(self, number: int | None = None, *, only: bool = False) -> changing.Undone:
        """Take back the last command, or the one of this number in the log. Raises CannotUndo."""
        return changing.undo(self._file, number, only=only)

    def tag(self, reference: str, *tags: str, remove: Sequence[str] = ()) -> list[str]:
        """Add tags to a reference, take others away; all that it has then. Raises UnknownKey, CannotChange."""
        return saying.tag(self._file, reference, tags, remove)

    def note(self, reference: str, text: str = "", *, remove: int | None = None) -> list[Note]:
        """Write a note on a reference, or take one away; all that it has then. Raises UnknownKey, CannotChange."""
        return saying.note(self._file, reference, text, remove=remove)

    # being open

    def __contains__(self, key: object) -> bool:
        """Whether a reference or an entry has this key."""
        if not isinstance(key, str):
            return False
        try:
            return self._file.references.find(key) is not None or bool(self.entry(key))
        except UnknownKey:
            return False

    def close(self) -> None:
        """Let go of the file."""
        self._file.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._file.__exit__(kind, error, trace)


def _now() -> str:
    return datetime.now().isoformat(timespec="seconds")  # noqa: DTZ005 - the time on the user's wall
