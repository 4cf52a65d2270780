"""Features that wait to be put into their places, as the file has them: see `store/late.py`."""

from __future__ import annotations

import struct
from collections.abc import Iterator, Sequence

from sqlite_utils import Database

from refsdb.store.schema.tables import migrations


@migrations()
def m012_waiting(db: Database) -> None:
    """Features in the order in which an import adds them."""
    db.execute(
        """CREATE TABLE late_features (
            id INTEGER PRIMARY KEY,
            pairs BLOB NOT NULL          -- feature, reference_id, feature, …: 64 bits each, little-endian
        ) STRICT"""
    )


def packed(rows: Sequence[tuple[int, int]]) -> bytes:
    """Features, each with its reference, as one value of the table."""
    return struct.pack(f"<{2 * len(rows)}q", *(number for row in rows for number in row))


def unpacked(pairs: bytes) -> Iterator[tuple[int, int]]:
    """The inverse of `packed`."""
    return struct.iter_unpack("<2q", pairs)
