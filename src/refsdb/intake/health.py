"""A library's health as a whole: its file, and whether references are found by what is printed of them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from itertools import islice
from pathlib import Path

from refsdb.intake.kept import marks_of
from refsdb.intake.linking import all_marks
from refsdb.store import Library
from refsdb.store.doctor import Ailment, backup, examine, repair
from refsdb.store.file import require

_MOST = 20  # pairs that are told
_TWINS = "{0} and {1} print the same, letter by letter: refs merge {0} {1} makes them one"


def examined(path: Path, today: date) -> list[Ailment]:
    """Everything that is found wrong with the library at `path`; nothing when it is sound. Raises LibraryError."""
    require(path)
    found = examine(path)
    if not any(one.kind in {"integrity", "version"} for one in found):
        with Library.open(path, today=today) as library:
            missing = _not_found_again(library)
            twins = [Ailment("twin", _TWINS.format(*pair), False) for pair in islice(_twins(library), _MOST)]
        if missing:
            said = "1 reference" if missing == 1 else f"{missing} references"
            found.append(Ailment("feature", f"{said} would not be found by their prints", True))
        found += twins
    return found


def repaired(path: Path, today: date, opened: Callable[[], Library]) -> list[Ailment]:
    """What is still wrong after all that can be put right was; a copy is kept as ….bak beside the library.

    `opened` opens the library for writing. A damaged file stays as it is, and so does the copy beside it, which may
    be whole. Raises LibraryError.
    """
    require(path)
    if any(one.is_damage for one in examine(path)):
        return examined(path, today)
    backup(path, Path(f"{path}.bak"), own=True)
    opened().close()  # brought up to date, if it is of an earlier version
    repair(path)
    with opened() as library:
        _make_features(library)
    return examined(path, today)


def _not_found_again(library: Library) -> int:
    return sum(
        library.references.prints.lacks(stored.id, all_marks(library, stored.id))
        for stored in library.references.all(sort="added")
    )


def _twins(library: Library) -> Iterator[tuple[str, str]]:
    """The keys of references that are apart though a print of both is the same, and nobody said that they are two."""
    for one, other in library.entries.apart():
        named = marks_of(library.entries.as_read(one.id), one.text).text  # "Ebd." names no work by itself
        if named and other.reference_id not in library.decisions.not_same(one.reference_id):
            yield one.reference, other.reference


def _make_features(library: Library) -> None:
    with library.change("repair"):
        library.references.prints.drop_all_features()
        for stored in library.references.all(sort="added"):
            library.references.prints.add_features(stored.id, all_marks(library, stored.id))
