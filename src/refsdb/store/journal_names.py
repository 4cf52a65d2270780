"""Printed names of journals that no record has ("Dermatologist" for Der Hautarzt), learned from accepted matches."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from sqlite_utils import Database

from refsdb.text.fold import squash


@dataclass(frozen=True, slots=True)
class StoredJournalName:
    """A learned name: as printed, the journal that it stands for, and how many accepted references say so.

    `revoked` is the day on which a person said that it is not so, or "".
    """

    printed: str
    journal: str
    issn: tuple[str, ...]
    references: int
    revoked: str


class JournalNames:
    """The learned names of one library. Changes must stand inside the library's transaction.

    A name rests on references: it counts only while one of them still has the work that it was learned from. The
    name itself never goes, also when the match that taught it is undone: only what it rests on does.
    """

    def __init__(self, db: Database, today: date) -> None:
        self._db = db
        self._today = today.isoformat()

    def all(self) -> list[StoredJournalName]:
        """Every name that was learned, by name; those that rest on no reference any more are left out."""
        rows = self._db.execute(
            'SELECT printed, journal, issn, "references", revoked FROM learned_journal_names '
            'WHERE "references" > 0 OR revoked IS NOT NULL'
        )
        return [
            StoredJournalName(printed, journal, tuple(sorted(issn.split(","))), count, revoked or "")
            for printed, journal, issn, count, revoked in rows
        ]

    def known(self) -> dict[str, frozenset[str]]:
        """The ISSNs that each folded name stands for; revoked names are left out."""
        rows = self._db.execute(
            """SELECT DISTINCT n.name, n.issn FROM journal_names n
            JOIN journal_name_grounds g ON g.name_id = n.id
            JOIN "references" r ON r.id = g.reference_id AND r.work_doi = g.doi AND r.verdict = 'accept'
            WHERE n.revoked IS NULL"""
        )
        names: defaultdict[str, set[str]] = defaultdict(set)
        for name, issn in rows:
            names[name].add(issn)
        return {name: frozenset(issns) for name, issns in names.items()}

    def learn(self, printed: str, journal: str, issns: Iterable[str], reference_id: int, doi: str) -> None:
        """A reference that was accepted as the work `doi` prints the journal's name so."""
        for issn in issns:
            self._db.execute(
                "INSERT OR IGNORE INTO journal_names (name, printed, issn, journal) VALUES (?, ?, ?, ?)",
                [squash(printed), printed, issn, journal],
            )
            self._db.execute(
                """INSERT INTO journal_name_grounds
                SELECT id, ?, ? FROM journal_names WHERE name = ? AND issn = ?
                ON CONFLICT DO UPDATE SET doi = excluded.doi""",
                [reference_id, doi, squash(printed), issn],
            )

    def revoke(self, printed: str, *, revoked: bool = True) -> int:
        """A person says that the name does not stand for these journals, or takes that back. How many journals."""
        names = [one for one in self.all() if squash(one.printed) == squash(printed)]
        self._db.execute(
            "UPDATE journal_names SET revoked = ? WHERE name = ?",
            [self._today if revoked else None, squash(printed)],
        )
        return len(names)
