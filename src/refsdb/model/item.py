"""What leaves the house: a reference under its key."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Any

from refsdb.model.reference import Reference


@dataclass(frozen=True, slots=True)
class Item:
    """A reference to be written: its citation key, and what goes under CSL's `custom` ("" and {}: none).

    `aliases` are other keys under which it may be cited, such as those that were lost in merges. `extra` are by
    format ("bibtex", "ris", "csl-json", "nbib") the fields of imported files that no field of a reference holds.
    """

    key: str
    reference: Reference
    custom: Mapping[str, Any] = field(default_factory=lambda: MappingProxyType({}))
    aliases: tuple[str, ...] = ()
    extra: Mapping[str, Mapping[str, Any]] = field(default_factory=lambda: MappingProxyType({}))
