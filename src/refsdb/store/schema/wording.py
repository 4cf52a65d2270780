"""More that is found: signs above and below the line and letters that are printed as one, and preprints."""

from __future__ import annotations

from sqlite_utils import Database

from refsdb.store.schema.signs import write_otherwise
from refsdb.store.schema.tables import migrations

_DIGITS = [(sign, str(digit)) for signs in ("₀₁₂₃₄₅₆₇₈₉", "⁰¹²³⁴⁵⁶⁷⁸⁹") for digit, sign in enumerate(signs)]
_OTHERS = zip("ﬀﬁﬂﬃﬄﬅﬆẞĳªº", "ff fi fl ffi ffl st st SS ij a o".split(), strict=True)
MORE = (*_DIGITS, *_OTHERS)
"""Signs that FTS5 takes for letters of their own, and how they are looked for."""
PREPRINT = """instr(csl, '"archive_location":')"""
"""SQL: whether a reference has a number of an archive, as its CSL item has it; the index is of those alone."""
NUMBER = "json_extract(csl, '$.archive_location') COLLATE NOCASE"
"""SQL: that number."""


@migrations()
def m013_wording(db: Database) -> None:
    """CO2 finds CO₂, and the number of a preprint leads to it."""
    write_otherwise(db, f"[{''.join(sign for sign, _ in MORE)}]", MORE)
    db.execute(f'CREATE INDEX references_archive ON "references" ({NUMBER}) WHERE {PREPRINT}')
