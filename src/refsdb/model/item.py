"""What leaves the house: a reference under its key."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Any

from refsdb.model.reference import Reference


@dataclass(frozen=True, slots=True)
class Item:
    """A reference to be written: its citation key, and what goes under CSL's `custom` ("" and {}: none)."""

    key: str
    reference: Reference
    custom: Mapping[str, Any] = field(default_factory=lambda: MappingProxyType({}))
