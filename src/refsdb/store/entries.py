"""Entries and their citations in the library file."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date
from itertools import chain, islice

from sqlite_utils import Database

from refsdb.errors import UnknownKey
from refsdb.model import Article, Citation, Entry, Reference
from refsdb.model.csl import entry_to_csl
from refsdb.store.gathered import gathered
from refsdb.store.journal import Journal
from refsdb.store.keys import entry_key
from refsdb.store.printed import encode
from refsdb.store.read_back import read_back
from refsdb.store.records import StoredCitation, StoredEntry
from refsdb.text.fold import fold

_ENTRIES = """
    SELECT e.id, e.key, e.title, e.byline, e.updated, e.source, e.citations FROM entries e
"""
SORTS = {
    "key": (),
    "title": ("e.title COLLATE NOCASE",),
    "updated": ("e.updated",),
    "citations": ("e.citations",),
    "added": ("e.id",),
}
_CITATIONS = """
    SELECT c.id, e.key AS entry, c.position, c.label, c.text, c.doubt, r.key, r.id, r.doi
    FROM citations c JOIN entries e ON e.id = c.entry_id JOIN "references" r ON r.id = c.reference_id
    WHERE c.removed IS NULL
"""
_BATCH = 100  # citations that are read in one go


class Entries:
    """The entries of one library. Changes must stand inside the library's transaction."""

    def __init__(self, db: Database, today: date, journal: Journal) -> None:
        self._db = db
        self._today = today.isoformat()
        self._journal = journal

    def all(
        self, *, sort: str = "key", reverse: bool = False, limit: int | None = None, offset: int = 0
    ) -> Iterator[StoredEntry]:
        """Every entry, by one of `SORTS`, then by key; a page of them."""
        way = "DESC" if reverse else "ASC"
        order = ", ".join(f"{one} {way}" for one in (*SORTS[sort], "e.key"))
        for row in self._db.execute(
            f"{_ENTRIES} ORDER BY {order} LIMIT ? OFFSET ?", [-1 if limit is None else limit, offset]
        ):
            yield self._stored(row)

    def with_ids(self, ids: Iterable[int]) -> Iterator[StoredEntry]:
        """The entries of these numbers, in their order; those that are not there are passed over."""
        for one in ids:
            for row in self._db.execute(f"{_ENTRIES} WHERE e.id = ?", [one]).fetchall():
                yield self._stored(row)

    def get(self, key: str) -> StoredEntry:
        """The entry of this key. Raises UnknownKey."""
        for row in self._db.execute(f"{_ENTRIES} WHERE e.key = ?", [key]):
            return self._stored(row)
        raise UnknownKey(f"the library has no entry {key}", hint=self.known_as(key))

    def known_as(self, source: str) -> str:
        """What to say to who names an entry by the file that it was read from, or by a key that nothing has."""
        read = [one.key for one in self.of_source(source)]
        return f"{', '.join(read)} was read from it" if read else "refs list shows the keys"

    def same(self, article: Article) -> StoredEntry | None:
        """The entry that this article is, or None.

        One that was read from the same source and has its title; else, wherever it was read, one with the same title
        and list; else one from the same source with a citation in common. For another article may have taken the
        file's name, and standard input has none of its own.
        """
        entry, texts = article.entry, {citation.text for citation in article.citations}

        def in_common(one: StoredEntry) -> bool:
            return any(there.text in texts for there in self.citations(one.id))

        read = self.of_source(entry.source)[::-1]
        rows = self._db.execute(f"{_ENTRIES} WHERE e.fingerprint = ? ORDER BY e.id", [fingerprint(article)])
        printed = [self._stored(row) for row in rows.fetchall()]
        return next(
            chain(
                (one for one in printed if one.source == entry.source),
                (
                    one
                    for one in read
                    if fold(one.title) == fold(entry.title) and (entry.title or in_common(one))
                ),
                printed,
                (one for one in read if in_common(one)),
            ),
            None,
        )

    def of_source(self, source: str) -> list[StoredEntry]:
        """The entries that were read from this source; standard input is none."""
        rows = self._db.execute(
            f"{_ENTRIES} WHERE e.source = ? AND e.source <> '-' ORDER BY e.id", [source]
        ).fetchall()
        return [self._stored(row) for row in rows]

    def citations(self, entry_id: int) -> list[StoredCitation]:
        """The entry's citations as its list stands now, in order."""
        rows = self._db.execute(f"{_CITATIONS} AND c.entry_id = ? ORDER BY c.position", [entry_id])
        return [_citation(row) for row in rows]

    def citing(
        self, reference_id: int, *, limit: int | None = None, offset: int = 0
    ) -> Iterator[StoredCitation]:
        """The citations that cite the reference, by entry and position; a page of them.

        They are put in order by what the index has of them, and read as they are asked for.
        """
        rows = self._db.execute(
            "SELECT c.id FROM citations c JOIN entries e ON e.id = c.entry_id "
            "WHERE c.reference_id = ? AND c.removed IS NULL ORDER BY e.key, c.position LIMIT ? OFFSET ?",
            [reference_id, -1 if limit is None else limit, offset],
        ).fetchall()
        ids = iter([number for (number,) in rows])
        while some := list(islice(ids, _BATCH)):
            marks = ", ".join("?" * len(some))
            found = self._db.execute(f"{_CITATIONS} AND c.id IN ({marks})", some)
            by_id = {row[0]: _citation(row) for row in found}
            yield from (by_id[one] for one in some if one in by_id)

    def apart(self) -> Iterator[tuple[StoredCitation, StoredCitation]]:
        """Two citations of each text that stands in lists for more than one reference."""
        texts = self._db.execute(
            """SELECT text FROM citations WHERE removed IS NULL
            GROUP BY text HAVING min(reference_id) <> max(reference_id) ORDER BY min(id)"""
        )
        for (text,) in texts.fetchall():
            first, *others = map(
                _citation, self._db.execute(f"{_CITATIONS} AND c.text = ? ORDER BY c.id", [text])
            )
            yield first, next(one for one in others if one.reference_id != first.reference_id)

    def as_read(self, citation_id: int) -> Reference:
        """What was read from the citation's text."""
        (csl,) = self._db.execute("SELECT csl FROM citations WHERE id = ?", [citation_id]).fetchone()
        return read_back(csl)

    def read_as(self, citation_id: int, csl: str, confidence: str) -> None:
        """Something else is read from the citation's text; `csl` and `confidence` are JSON."""
        self._db.table("citations").update(citation_id, {"csl": csl, "confidence": confidence})
        self._journal.forget()

    def add(self, article: Article) -> StoredEntry:
        """A new entry, without its citations."""
        row = self._row(article)
        key = entry_key(article.entry, self._taken)
        values = [self._journal.number("entries"), key, *row.values()]
        names, marks = ", ".join(("id", "key", *row)), ", ".join("?" * len(values))
        self._db.conn.execute(f"INSERT INTO entries ({names}) VALUES ({marks})", values)
        stored = self.get(key)
        self._set_lists(stored.id, article.entry)
        return stored

    def update(self, entry_id: int, article: Article) -> bool:
        """Bring the entry's own data up to date; its key and source stay. True when what it says was different."""
        row = self._row(article)
        del row["source"]  # a copy of the file elsewhere is the same entry
        names = ", ".join(row)
        before = self._db.execute(f"SELECT {names} FROM entries WHERE id = ?", [entry_id]).fetchone()
        different = [name for name, old in zip(row, before, strict=True) if old != row[name]]
        if not different:
            return False
        self._db.table("entries").update(entry_id, row)
        for table in ("entry_identifiers", "entry_synonyms"):
            self._db.execute(f"DELETE FROM {table} WHERE entry_id = ?", [entry_id])
        self._set_lists(entry_id, article.entry)
        return different != ["fingerprint"]

    def add_citation(
        self, entry_id: int, citation: Citation, csl: str, confidence: str, reference_id: int
    ) -> None:
        """A citation of the entry, linked to its reference; `csl` and `confidence` are JSON."""
        gathered(self._db).later(
            "INSERT INTO citations (id, entry_id, position, label, text, doubt, csl, confidence, reference_id) "
            "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
            (
                self._journal.number("citations"),
                entry_id,
                citation.position,
                citation.label,
                citation.text,
                citation.doubt,
                csl,
                confidence,
                reference_id,
            ),
        )

    def move_citations(self, places: Sequence[tuple[int, Citation]]) -> None:
        """Give citations (by id) the position, label and doubt that they have in the new list."""
        table = self._db.table("citations")
        for citation_id, _ in places:  # aside first: two of them may change places
            table.update(citation_id, {"position": -citation_id})
        for citation_id, citation in places:
            table.update(
                citation_id,
                {"position": citation.position, "label": citation.label, "doubt": citation.doubt},
            )

    def remove_citation(self, citation_id: int) -> None:
        """The citation no longer stands in the list. Its text is kept, with the date."""
        self._db.table("citations").update(citation_id, {"removed": self._today})

    def cited_ever(self, entry_id: int) -> list[int]:
        """The references (by number) that its list cites, or cited before it was read again."""
        rows = self._db.execute(
            "SELECT DISTINCT reference_id FROM citations WHERE entry_id = ? ORDER BY reference_id", [entry_id]
        )
        return [one for (one,) in rows]

    def remove(self, entry_id: int) -> None:
        """Take the entry out, with all its citations; the journal has what they were."""
        for table in ("citations", "entry_identifiers", "entry_synonyms"):
            self._db.execute(f"DELETE FROM {table} WHERE entry_id = ?", [entry_id])
        self._db.execute("DELETE FROM entries WHERE id = ?", [entry_id])
        self._journal.forget()

    def _row(self, article: Article) -> dict[str, str | None]:
        entry = article.entry
        return {
            "title": entry.title,
            "byline": "; ".join(entry.byline),
            "csl": encode(entry_to_csl(replace(entry, source=""))),
            "updated": (entry.updated.iso if entry.updated else "") or None,
            "language": entry.language,
            "source": entry.source,
            "fingerprint": fingerprint(article),
            "also": "; ".join([*entry.synonyms, *(code.value for code in entry.identifiers)]),
        }

    def _set_lists(self, entry_id: int, entry: Entry) -> None:
        self._db.conn.executemany(
            "INSERT INTO entry_identifiers (entry_id, scheme, value) VALUES (?, ?, ?)",
            [(entry_id, code.scheme, code.value) for code in dict.fromkeys(entry.identifiers)],
        )
        self._db.conn.executemany(
            "INSERT INTO entry_synonyms (entry_id, position, synonym) VALUES (?, ?, ?)",
            [(entry_id, position, synonym) for position, synonym in enumerate(entry.synonyms, 1)],
        )

    def _stored(self, row: tuple[int, str, str, str, str | None, str, int]) -> StoredEntry:
        entry_id, key, title, byline, updated, source, citations = row
        identifiers = self._db.execute(
            "SELECT scheme, value FROM entry_identifiers WHERE entry_id = ? ORDER BY scheme, value",
            [entry_id],
        )
        synonyms = self._db.execute(
            "SELECT synonym FROM entry_synonyms WHERE entry_id = ? ORDER BY position", [entry_id]
        )
        return StoredEntry(
            id=entry_id,
            key=key,
            title=title,
            byline=byline,
            updated=updated or "",
            source=source,
            identifiers=tuple((scheme, value) for scheme, value in identifiers),
            synonyms=tuple(synonym for (synonym,) in synonyms),
            citations=citations,
        )

    def _taken(self, key: str) -> bool:
        query = """SELECT 1 FROM entries WHERE key = :key UNION SELECT 1 FROM "references" WHERE key = :key
            UNION SELECT 1 FROM reference_aliases WHERE alias = :key"""
        return self._db.execute(query, {"key": key}).fetchone() is not None


def fingerprint(article: Article) -> str:
    """What tells one entry's print from another's: a hash of its title and of its citations' texts."""
    printed = "\n".join([article.entry.title, *(citation.text for citation in article.citations)])
    return hashlib.sha256(printed.encode("utf-8", "surrogatepass")).hexdigest()[:32]


def _citation(row: tuple[int, str, int, str, str, str, str, int, str | None]) -> StoredCitation:
    return StoredCitation(*row[:8], doi=row[8] or "")
