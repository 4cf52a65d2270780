"""What the CSL data schema 1.0 allows in an item (its csl-data.json): fields by the shape of their values."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

_TEXTS = frozenset(
    "type citation-key language journalAbbreviation shortTitle abstract annote archive archive_collection "
    "archive_location archive-place authority call-number citation-label collection-title container-title "
    "container-title-short dimensions division DOI event event-title event-place genre ISBN ISSN jurisdiction "
    "keyword medium note original-publisher original-publisher-place original-title part-title PMCID PMID publisher "
    "publisher-place references reviewed-genre reviewed-title scale section source status title title-short URL "
    "version volume-title volume-title-short year-suffix".split()
)
_NUMBERS = frozenset(
    "id chapter-number citation-number collection-number edition first-reference-note-number issue locator number "
    "number-of-pages number-of-volumes page page-first part printing supplement volume".split()
)
_PEOPLE = frozenset(
    "author chair collection-editor compiler composer container-author contributor curator director editor "
    "editorial-director executive-producer guest host interviewer illustrator narrator organizer original-author "
    "performer producer recipient reviewed-author script-writer series-creator translator".split()
)
_DATES = frozenset("accessed available-date event-date issued original-date submitted".split())
_NAME = {
    **dict.fromkeys("family given dropping-particle non-dropping-particle suffix literal".split(), (str,)),
    **dict.fromkeys("comma-suffix static-ordering parse-names".split(), (str, int, float, bool)),
}
_DATE = {"season": (str, int, float), "circa": (str, int, float, bool), "literal": (str,), "raw": (str,)}
_PARTS = 3  # of a date


def fits(name: str, value: Any) -> bool:
    """Whether the schema has a field of this name and takes this value for it."""
    if name in _TEXTS:
        return isinstance(value, str)
    if name in _NUMBERS:
        return _is(value, (str, int, float))
    if name in _PEOPLE:
        return isinstance(value, list) and all(_has_only(one, _NAME) for one in value)
    if name in _DATES:
        parts = value.get("date-parts", [[1]]) if isinstance(value, Mapping) else None
        return _are_parts(parts) and _has_only(
            {key: one for key, one in value.items() if key != "date-parts"}, _DATE
        )
    if name == "categories":
        return isinstance(value, list) and all(isinstance(one, str) for one in value)
    return name == "custom" and isinstance(value, Mapping)


def _is(value: Any, kinds: tuple[type, ...]) -> bool:
    return isinstance(value, kinds) and (bool in kinds or not isinstance(value, bool))


def _has_only(value: Any, kinds: Mapping[str, tuple[type, ...]]) -> bool:
    return isinstance(value, Mapping) and all(
        key in kinds and _is(one, kinds[key]) for key, one in value.items()
    )


def _are_parts(parts: Any) -> bool:
    """One date or two, each of a year, with a month, with a day."""
    return (
        isinstance(parts, list)
        and 1 <= len(parts) <= len(("from", "to"))
        and all(
            isinstance(one, list)
            and 1 <= len(one) <= _PARTS
            and all(_is(part, (str, int, float)) for part in one)
            for one in parts
        )
    )
