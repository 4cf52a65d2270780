"""What a reader makes of a file of references (BibTeX, RIS, …): records, and what could not be read as one."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Any

from refsdb.model.reference import Reference

ENTRY_TYPE = "@"
"""Among a .bib record's `extra`, under this name that no field can have, stands the entry's type where the type of
the reference does not tell it ("proceedings")."""
ADDRESS = "@howpublished"
"""The name in `Record.extra` of a `howpublished` that is the reference's address: BibTeX's styles print no `url`."""


@dataclass(frozen=True, slots=True)
class Record:
    """One reference of the file: its `key` there ("" without one), the `text` as it stands, its 1-based line.

    `aliases` are other keys that the file gives it (BibLaTeX's `ids`). `extra` are the fields that no field of a
    reference holds, or for which not every type has a place, as they stand there: what it maps is the format's own.
    """

    key: str
    reference: Reference
    text: str
    place: int = 0
    aliases: tuple[str, ...] = ()
    extra: Mapping[str, Any] = field(default_factory=lambda: MappingProxyType({}))


@dataclass(frozen=True, slots=True)
class Broken:
    """A stretch of the file that should be a record and is none: its 1-based line, the text, and why."""

    place: int
    text: str
    why: str


@dataclass(frozen=True, slots=True)
class Remark:
    """What needs a look in a record that was read all the same: its 1-based line, and what it is."""

    place: int
    text: str


@dataclass(frozen=True, slots=True)
class Bibliography:
    """A file of references, in its order. Nothing of it is left out: what is no record is in `broken`."""

    source: str
    format: str
    records: tuple[Record, ...]
    broken: tuple[Broken, ...] = ()
    remarks: tuple[Remark, ...] = ()
