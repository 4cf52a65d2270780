"""A reference as it leaves the library."""

from __future__ import annotations

from dataclasses import replace
from types import MappingProxyType
from typing import Any

import msgspec
from sqlite_utils import Database

from refsdb.model import Item, Reference
from refsdb.model.csl import EXTRA
from refsdb.store.records import StoredReference


def item_of(db: Database, stored: StoredReference) -> Item:
    """The reference with its aliases, the printed text of one that was cited, and what files of references said more.

    Where several files have the same field, the first that was read has the word.
    """
    aliases = db.conn.execute(
        "SELECT alias FROM reference_aliases WHERE reference_id = ? ORDER BY alias", [stored.id]
    ).fetchall()
    text = db.conn.execute(
        "SELECT text FROM citations WHERE reference_id = ? ORDER BY removed IS NOT NULL, id LIMIT 1",
        [stored.id],
    ).fetchone()
    custom: dict[str, Any] = {"text": text[0]} if text else {}
    extra: dict[str, dict[str, Any]] = {}
    rows = db.conn.execute(
        "SELECT json_extract(csl, '$.custom') FROM records WHERE reference_id = ? ORDER BY id", [stored.id]
    ).fetchall()
    for place, (row,) in enumerate(rows):
        said: dict[str, Any] = msgspec.json.decode(row) if row else {}
        for form, fields in said.pop(EXTRA, {}).items():
            extra[form] = fields | extra.get(form, {})
        if not place and not text:
            custom = said
    return Item(
        stored.key,
        _without_rejected(db, stored),
        MappingProxyType(custom),
        tuple(alias for (alias,) in aliases),
        MappingProxyType(extra),
    )


def _without_rejected(db: Database, stored: StoredReference) -> Reference:
    """The reference without a printed DOI of which it is doubted, or a person said, that it is another work's."""
    reference = stored.undoubted
    if reference.doi and stored.origins.get("doi") == "citation":
        query = "SELECT 1 FROM rejected WHERE reference_id = ? AND lower(doi) = lower(?)"
        if db.conn.execute(query, [stored.id, reference.doi]).fetchone():
            return replace(reference, doi="")
    return reference
