"""A reference as the library stores it, read again: what `from_csl` makes of it, sooner.

An import holds each print against those that look like it: more references are read again than citations come.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import fields
from operator import attrgetter
from typing import Any

import msgspec

from refsdb.model import Date, Name, Reference
from refsdb.model.csl import ET_AL, csl_name, from_csl

_OTHERWISE = "dropping-particle"
"""Part of the name of what CSL calls otherwise than `Name` does."""


class _Dated(msgspec.Struct, gc=False, forbid_unknown_fields=True):
    parts: tuple[tuple[int, ...], ...] = msgspec.field(name="date-parts", default=())
    literal: str = ""


class _Custom(msgspec.Struct, gc=False, frozen=True):
    et_al: bool = msgspec.field(name=ET_AL, default=False)


_TYPES: dict[str, Any] = {
    **dict.fromkeys(("author", "editor", "translator"), tuple[Name, ...]),
    **dict.fromkeys(("issued", "accessed"), _Dated | None),
    "et_al": bool,
}
_FIELDS = [(one.name, _TYPES.get(one.name, str), one.default) for one in fields(Reference)]
_Item = msgspec.defstruct("_Item", [*_FIELDS, ("custom", _Custom, _Custom())], rename=csl_name, gc=False)
_decode: Callable[[str], Any] = msgspec.json.Decoder(_Item).decode
_surname = attrgetter("surname")


def read_back(csl: str) -> Reference:
    """The reference in a CSL item that is JSON; what the library did not write itself may have any shape."""
    if _OTHERWISE not in csl:
        try:
            item = _decode(csl)
        except msgspec.ValidationError:  # of another shape
            pass
        else:
            if all(map(_surname, item.author + item.editor + item.translator)) and item.type:
                item.issued, item.accessed = _date(item.issued), _date(item.accessed)
                item.et_al = item.custom.et_al
                return msgspec.convert(item, Reference, from_attributes=True)
    return from_csl(msgspec.json.decode(csl))


def _date(dated: _Dated | None) -> Date | None:
    if dated is None:
        return None
    year, month, day = (*(dated.parts[0][:3] if dated.parts else ()), 0, 0, 0)[:3]
    return Date(year, month, day, dated.literal) if year or dated.literal else None
