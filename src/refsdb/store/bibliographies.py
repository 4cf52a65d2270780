"""Files of references in the library file: every record as it stands there, and the reference it became."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

import msgspec
from sqlite_utils import Database

from refsdb.model import Broken, Record, Reference
from refsdb.model.csl import to_csl
from refsdb.store.journal import Journal
from refsdb.store.read_back import read_back


@dataclass(frozen=True, slots=True)
class StoredRecord:
    """A record in the library: its key in its file, the text as it stands there, and the reference it became.

    `gone`: when the file was read last, it was not in it any more.
    """

    id: int
    key: str
    text: str
    reference_id: int
    gone: bool


class Bibliographies:
    """The records of one library. Changes must stand inside the library's transaction."""

    def __init__(self, db: Database, today: date, journal: Journal) -> None:
        self._db = db
        self._today = today.isoformat()
        self._journal = journal

    def records(self, source: str) -> list[StoredRecord]:
        """What was read from the file, in its order, also what is gone from it."""
        rows = self._db.execute(
            "SELECT id, key, text, reference_id, gone IS NOT NULL FROM records "
            "WHERE source = ? AND reference_id IS NOT NULL ORDER BY id",
            [source],
        )
        return [StoredRecord(one, key, text, whose, bool(gone)) for one, key, text, whose, gone in rows]

    def broken(self, source: str) -> tuple[Broken, ...]:
        """What could not be read in the file, in its order."""
        rows = self._db.execute(
            "SELECT place, text, why FROM records WHERE source = ? AND reference_id IS NULL ORDER BY id",
            [source],
        )
        return tuple(Broken(*row) for row in rows)

    def under(self, reference_id: int, key: str) -> list[tuple[int, Reference]]:
        """The records of the reference that have this key in their files, in the order in which they came."""
        rows = self._db.execute(
            "SELECT id, csl FROM records WHERE reference_id = ? AND key = ? ORDER BY id",
            [reference_id, key],
        )
        return [(number, read_back(csl)) for number, csl in rows]

    def keys(self, reference_id: int) -> list[str]:
        """The keys that the reference has in files."""
        rows = self._db.execute(
            "SELECT DISTINCT key FROM records WHERE reference_id = ? AND key <> '' ORDER BY key",
            [reference_id],
        )
        return [key for (key,) in rows]

    def move(self, records: Collection[int], reference_id: int) -> None:
        """These records (by number) are another reference than was held."""
        self._db.conn.executemany(
            "UPDATE records SET reference_id = ? WHERE id = ?", [(reference_id, one) for one in records]
        )
        self._journal.forget()

    def with_text(self, text: str) -> int | None:
        """The number of the reference that a record of just this text became, wherever it was read."""
        row = self._db.execute(
            "SELECT reference_id FROM records WHERE text = ? AND reference_id IS NOT NULL ORDER BY id LIMIT 1",
            [text],
        ).fetchone()
        return int(row[0]) if row else None

    def add(self, source: str, record: Record, custom: Mapping[str, Any], reference_id: int) -> None:
        """Keep a record, and what stood under CSL's `custom` in it."""
        self._db.table("records").insert(
            {
                "id": self._journal.number("records"),
                "source": source,
                "key": record.key,
                "why": "",
                **_columns(record, custom, reference_id),
            }
        )

    def reword(self, record_id: int, record: Record, custom: Mapping[str, Any], reference_id: int) -> None:
        """Keep a record in place of what stood there before, under its key or another."""
        columns = {"key": record.key, "gone": None, **_columns(record, custom, reference_id)}
        self._db.table("records").update(record_id, columns)

    def set_gone(self, record_id: int, *, gone: bool = True) -> None:
        """The record is not in its file any more, and what it said is kept; or it is back."""
        self._db.table("records").update(record_id, {"gone": self._today if gone else None})

    def replace_broken(self, source: str, broken: Collection[Broken]) -> None:
        """Keep what cannot be read in the file now, in place of what could not be before."""
        self._db.execute("DELETE FROM records WHERE source = ? AND reference_id IS NULL", [source])
        self._db.table("records").insert_all(
            {
                "id": self._journal.number("records"),
                "source": source,
                "place": one.place,
                "key": "",
                "text": one.text,
                "why": one.why,
            }
            for one in broken
        )


def _columns(record: Record, custom: Mapping[str, Any], reference_id: int) -> dict[str, Any]:
    return {
        "place": record.place,
        "text": record.text,
        # not sorted: what is kept goes out again in the order of the file
        "csl": msgspec.json.encode(to_csl(record.reference, custom=custom)).decode(),
        "reference_id": reference_id,
    }
