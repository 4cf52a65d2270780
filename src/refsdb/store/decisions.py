"""What people decide of references: two are one work, one is two, two are not the same, a work is not it."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from types import MappingProxyType
from typing import Any

import msgspec
from sqlite_utils import Database

from refsdb.model import Belief, Evidence, Outcome, Work, believe, consensus
from refsdb.store.gathered import gathered
from refsdb.store.journal import Journal
from refsdb.store.printed import encode
from refsdb.store.records import MaybeSame
from refsdb.store.references import References

FROZEN = "frozen-key"
"""The tag of references whose keys no pattern changes."""

# what belongs to a reference, and the columns that say to which
_BELONGING = MappingProxyType(
    {
        **dict.fromkeys(
            ("records", "reference_aliases", "candidates", "reference_tags", "reference_notes", "rejected"),
            ("reference_id",),
        ),
        "journal_name_grounds": ("reference_id",),
        "not_same": ("one", "other"),
        "maybe_same": ("one", "other"),
    }
)


class Decisions:
    """The decisions on the references of one library. Changes must stand inside a change of the journal.

    After `merge`, `move` and `answer` what is believed of the references must be read again.
    """

    def __init__(self, db: Database, references: References, journal: Journal) -> None:
        self._db = db
        self._journal = journal
        self._references = references

    def merge(self, kept: int, lost: int) -> None:
        """Two references are one: all that belongs to `lost` goes to `kept`, its key lives on as an alias.

        What a person said of `kept` goes before what was said of `lost`, and so does an accepted work.
        """
        ours, theirs = self._references.with_id(kept), self._references.with_id(lost)
        for table in ("not_same", "maybe_same"):
            self._db.execute(f"DELETE FROM {table} WHERE one = ? AND other = ?", sorted((kept, lost)))
        for table in ("citations", "records", "reference_aliases", "reference_notes"):
            self._db.execute(f"UPDATE {table} SET reference_id = ? WHERE reference_id = ?", [kept, lost])
        self._db.execute(
            "INSERT INTO reference_tags SELECT ?, tag FROM reference_tags WHERE reference_id = ? "
            "AND tag NOT IN (SELECT tag FROM reference_tags WHERE reference_id = ?)",
            [kept, lost, kept],
        )
        self._db.execute(
            "INSERT INTO rejected SELECT ?, doi FROM rejected WHERE reference_id = ? "
            "AND doi NOT IN (SELECT doi FROM rejected WHERE reference_id = ?)",
            [kept, lost, kept],
        )
        for other in self.not_same(lost) - self.not_same(kept):
            self._db.execute("INSERT INTO not_same VALUES (?, ?)", sorted((kept, other)))
        for question in self.maybe_same(lost):
            if question.id not in self.not_same(kept):
                self.wonder(kept, question.id, question.evidence)
        self._take_verdict(kept, lost)
        # names of journals rest on the accepted work: those of the other's count no more
        self._db.execute(
            """INSERT INTO journal_name_grounds SELECT name_id, r.id, g.doi FROM journal_name_grounds g
            JOIN "references" r ON r.id = ? AND r.work_doi = g.doi WHERE g.reference_id = ?
            ON CONFLICT DO UPDATE SET doi = excluded.doi""",
            [kept, lost],
        )
        corrected = self._references.stored_corrections({**theirs.corrected, **ours.corrected})
        self._db.execute('UPDATE "references" SET corrected = ? WHERE id = ?', [encode(corrected), kept])
        self._db.execute('DELETE FROM "references" WHERE id = ?', [lost])
        self._db.execute(
            "INSERT INTO reference_aliases (alias, reference_id) VALUES (?, ?)", [theirs.key, kept]
        )
        self._journal.forget()

    def belief_together(self, references: Sequence[int]) -> Belief:
        """What would be believed of these references if they were one, of which the first is kept."""
        stored = [self._references.with_id(one) for one in references]
        prints = self._references.prints.said(references)
        doi = next((one.work_doi for one in stored if one.work_doi), "")
        row = self._db.execute("SELECT record FROM works WHERE doi = ?", [doi]).fetchone()
        corrected: dict[str, Any] = {}
        for one in reversed(stored):
            corrected |= one.corrected
        return believe(
            consensus(prints) if prints else stored[0].printed,
            Work.from_record(msgspec.json.decode(row[0])) if row else None,
            corrected,
        )

    def is_printed(self, reference_id: int) -> bool:
        """Whether a citation is linked to it, also one that stands in no list now."""
        query = "SELECT 1 FROM citations WHERE reference_id = ? LIMIT 1"
        return self._db.execute(query, [reference_id]).fetchone() is not None

    def remove(self, reference_id: int) -> None:
        """Take out a reference that is not printed, with all that belongs to it but its features."""
        for table, columns in _BELONGING.items():
            which = " OR ".join(f"{one} = :id" for one in columns)
            self._db.execute(f"DELETE FROM {table} WHERE {which}", {"id": reference_id})
        self._db.execute('DELETE FROM "references" WHERE id = ?', [reference_id])
        self._journal.forget()

    def keys(self) -> dict[str, int]:
        """Every key and alias in small letters, and the reference that has it; 0 for an entry's."""
        rows = self._db.execute(
            """SELECT lower(key), id FROM "references" UNION ALL SELECT lower(key), 0 FROM entries
            UNION ALL SELECT lower(alias), reference_id FROM reference_aliases"""
        )
        return dict(rows)

    def aliases(self) -> dict[int, list[str]]:
        """The further keys by which references are found, as they were given, oldest first."""
        found: dict[int, list[str]] = {}
        for reference_id, alias in self._db.execute(
            "SELECT reference_id, alias FROM reference_aliases ORDER BY rowid"
        ):
            found.setdefault(reference_id, []).append(alias)
        return found

    def frozen(self) -> tuple[set[int], set[int]]:
        """The references whose keys a person froze, and those whose keys came with a file of references."""
        tagged = self._db.execute("SELECT reference_id FROM reference_tags WHERE tag = ?", [FROZEN])
        brought = self._db.execute(
            """SELECT r.id FROM "references" r JOIN records c ON c.reference_id = r.id
            WHERE c.key = r.key COLLATE NOCASE"""
        )
        return {one for (one,) in tagged}, {one for (one,) in brought}

    def rename(self, reference_id: int, key: str) -> None:
        """Another key, which nothing else has; the old one is still understood."""
        old = self._references.with_id(reference_id).key
        self._db.execute("DELETE FROM reference_aliases WHERE alias = ?", [key])
        self._db.execute('UPDATE "references" SET key = ? WHERE id = ?', [key, reference_id])
        if old.lower() != key.lower():  # keys have no case
            self._db.execute(
                "INSERT INTO reference_aliases (alias, reference_id) VALUES (?, ?)", [old, reference_id]
            )
        self._journal.forget()

    def move(self, citations: Collection[int], reference_id: int) -> None:
        """These citations (by number) cite another reference than was held."""
        self._db.conn.executemany(
            "UPDATE citations SET reference_id = ? WHERE id = ?", [(reference_id, one) for one in citations]
        )
        self._journal.forget()

    def keep_apart(self, one: int, other: int) -> None:
        """Remember that these are two works: it is no question any more."""
        self._db.execute("DELETE FROM maybe_same WHERE one = ? AND other = ?", sorted((one, other)))
        self._db.execute("INSERT INTO not_same VALUES (?, ?) ON CONFLICT DO NOTHING", sorted((one, other)))

    def not_same(self, reference_id: int) -> set[int]:
        """The references that a person said are other works than this one."""
        rows = self._db.execute(
            "SELECT other FROM not_same WHERE one = :id UNION SELECT one FROM not_same WHERE other = :id",
            {"id": reference_id},
        )
        return {other for (other,) in rows}

    def wonder(self, one: int, other: int, evidence: Iterable[Evidence]) -> None:
        """Remember that these may be one work: a person decides. What was asked before stays as it was."""
        told = [(reason.name, round(reason.weight, 2), reason.detail) for reason in evidence]
        self._db.execute(
            "INSERT INTO maybe_same VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING",
            [*sorted((one, other)), round(sum(weight for _, weight, _ in told), 2), encode(told)],
        )

    def maybe_same(self, reference_id: int) -> list[MaybeSame]:
        """The references that may be the same work as this one, the likeliest first."""
        rows = self._db.execute(
            """SELECT r.id, r.key, r.title, m.weight, m.evidence FROM (
                SELECT other AS id, weight, evidence FROM maybe_same WHERE one = :id
                UNION ALL SELECT one, weight, evidence FROM maybe_same WHERE other = :id) m
            JOIN "references" r ON r.id = m.id ORDER BY m.weight DESC, r.key""",
            {"id": reference_id},
        )
        return [
            MaybeSame(
                number,
                key,
                title,
                weight,
                tuple(Evidence(*one) for one in msgspec.json.decode(evidence)),
            )
            for number, key, title, weight, evidence in rows
        ]

    def answer(self, reference_id: int, verdict: Outcome, reason: str) -> None:
        """A person's verdict, which needs no work: none is accepted. What was offered is kept."""
        self._db.execute(
            'UPDATE "references" SET verdict = ?, score = ?, reason = ?, work_doi = NULL WHERE id = ?',
            [verdict.value, float(verdict is Outcome.accept), reason, reference_id],
        )

    def reject(self, reference_id: int, doi: str) -> None:
        """Remember that this work is not the cited one: it is never offered again."""
        self._db.execute("INSERT INTO rejected VALUES (?, ?) ON CONFLICT DO NOTHING", [reference_id, doi])

    def rejected(self, reference_id: int) -> set[str]:
        """The DOIs, in lower case, of the works that a person said are not the cited one."""
        rows = self._db.execute("SELECT lower(doi) FROM rejected WHERE reference_id = ?", [reference_id])
        return {doi for (doi,) in rows}

    def was_merged(self, reference_id: int) -> bool:
        """Whether others may have become this reference: it has further keys."""
        query = "SELECT 1 FROM reference_aliases WHERE reference_id = ?"
        return gathered(self._db).peek(query, [reference_id]).fetchone() is not None

    def merged_as(self, reference_id: int, alias: str | None = None) -> int | None:
        """The number of the event by which a reference last became this one; with `alias`, the one of that key."""
        row = self._db.execute(
            """SELECT e.id FROM reference_aliases a
            JOIN changes c ON c."table" = 'reference_aliases' AND c.row = json_array(a.alias)
            JOIN events e ON e.id = c.event_id
            WHERE a.reference_id = ? AND (? IS NULL OR a.alias = ?) AND e.undone_by IS NULL
                AND e.action <> 'undo' AND c.before IS NULL
                -- a row that went is kept whole, one that got another key without its id
                AND EXISTS (SELECT 1 FROM changes g WHERE g.event_id = e.id AND g."table" = 'references'
                    AND json_extract(g.before, '$.id[0]') IS NOT NULL
                    AND json_extract(g.before, '$.key[0]') = a.alias COLLATE NOCASE)
            ORDER BY e.id DESC LIMIT 1""",
            [reference_id, alias, alias],
        ).fetchone()
        return int(row[0]) if row else None

    def _take_verdict(self, kept: int, lost: int) -> None:
        """The lost reference's verdict goes on where it has an accepted work and the other has none."""
        ours, theirs = (
            self._db.execute('SELECT work_doi, verdict FROM "references" WHERE id = ?', [one]).fetchone()
            for one in (kept, lost)
        )
        if ours[0] or not theirs[0]:
            self._db.execute("DELETE FROM candidates WHERE reference_id = ?", [lost])
            return
        columns = "verdict, score, reason, checked, work_doi"
        values = self._db.execute(f'SELECT {columns} FROM "references" WHERE id = ?', [lost]).fetchone()
        self._db.execute('UPDATE "references" SET work_doi = NULL WHERE id = ?', [lost])
        self._db.execute(
            f'UPDATE "references" SET ({columns}) = (?, ?, ?, ?, ?) WHERE id = ?', [*values, kept]
        )
        self._db.execute("DELETE FROM candidates WHERE reference_id = ?", [kept])
        self._db.execute(
            "INSERT INTO candidates SELECT ?, rank, doi, score, evidence FROM candidates WHERE reference_id = ?",
            [kept, lost],
        )
