"""A reference as one citation or record prints it, in the form in which the library stores it."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

import msgspec

from refsdb.model import Reference
from refsdb.model.csl import to_csl
from refsdb.store.key_patterns import DEFAULT, read_pattern
from refsdb.store.read_back import read_back

COLUMNS = ("type", "author", "year", "title", "container_title", "volume", "page", "doi", "csl")
"""The columns of `references` that say what a reference is; `csl` is all of it, a CSL item as JSON."""
Row = tuple[str, str, int | None, str, str, str, str, str | None, str]
"""Their values."""


@dataclass(frozen=True)
class Printed:
    """What a citation or a record says of a reference: made where documents are read, so that who writes need not.

    `row` are the values of `COLUMNS`; `begins` is the beginning of its key by the usual pattern.
    """

    row: Row
    begins: str

    @property
    def csl(self) -> str:
        """The reference as a CSL item, in JSON."""
        return self.row[-1]

    @cached_property
    def reference(self) -> Reference:
        """The reference, as it is read from the file again. Of most citations nobody asks for it."""
        return read_back(self.csl)


def printed(reference: Reference) -> Printed:
    """What says this reference."""
    return Printed(row_of(reference), read_pattern(DEFAULT).base(reference))


def row_of(reference: Reference) -> Row:
    """The values of `COLUMNS`."""
    return (
        reference.type,
        "; ".join([name.surname for name in reference.author]),
        reference.year or None,
        reference.title,
        reference.container_title,
        reference.volume,
        reference.page,
        reference.doi or None,
        printed_csl(reference),
    )


def printed_csl(reference: Reference) -> str:
    """The reference as it is stored: a CSL item, as JSON."""
    return encode(to_csl(reference))


def encode(value: object) -> str:
    """JSON with sorted keys, so that the same value is stored as the same bytes."""
    return msgspec.json.encode(value, order="sorted").decode()
