"""Tags and notes: what people add to references for themselves."""

from __future__ import annotations

from dataclasses import dataclass

from sqlite_utils import Database

from refsdb.store.journal import Journal


@dataclass(frozen=True, slots=True)
class Note:
    """A note on a reference, and when it was written (ISO 8601)."""

    id: int
    text: str
    written: str


class Remarks:
    """The tags and notes of one library. Changes must stand inside a change of the journal."""

    def __init__(self, db: Database, today: str, journal: Journal) -> None:
        self._db = db
        self._today = today
        self._journal = journal

    def tags(self, reference_id: int) -> list[str]:
        """The reference's tags, in order of the alphabet."""
        rows = self._db.execute(
            "SELECT tag FROM reference_tags WHERE reference_id = ? ORDER BY tag", [reference_id]
        )
        return [tag for (tag,) in rows]

    def tag(self, reference_id: int, tag: str) -> None:
        """Add a tag; one that is there is left."""
        self._db.execute(
            "INSERT INTO reference_tags VALUES (?, ?) ON CONFLICT DO NOTHING", [reference_id, tag]
        )

    def untag(self, reference_id: int, tag: str) -> bool:
        """Take a tag away; False where it was not there."""
        query = "DELETE FROM reference_tags WHERE reference_id = ? AND tag = ?"
        return self._db.conn.execute(query, [reference_id, tag]).rowcount > 0

    def all_tags(self) -> list[tuple[str, int]]:
        """Every tag, and how many references have it."""
        return self._db.execute(
            "SELECT tag, count(*) FROM reference_tags GROUP BY tag ORDER BY tag"
        ).fetchall()

    def notes(self, reference_id: int) -> list[Note]:
        """The notes on the reference, in the order in which they were written."""
        rows = self._db.execute(
            "SELECT id, note, written FROM reference_notes WHERE reference_id = ? ORDER BY id", [reference_id]
        )
        return [Note(*row) for row in rows]

    def note(self, reference_id: int, text: str) -> None:
        """Write a note on the reference."""
        self._db.execute(
            "INSERT INTO reference_notes VALUES (?, ?, ?, ?)",
            [self._journal.number("reference_notes"), reference_id, text, self._today],
        )

    def drop_note(self, note_id: int) -> None:
        """Take a note away."""
        self._db.execute("DELETE FROM reference_notes WHERE id = ?", [note_id])
