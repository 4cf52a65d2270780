"""What references are found by, held against their prints, and made anew from them."""

from __future__ import annotations

from refsdb.intake.linking import all_marks
from refsdb.store import Library


def features_missing(library: Library) -> int:
    """How many references would not be found by what they print."""
    return sum(
        library.references.prints.lacks(stored.id, all_marks(library, stored.id))
        for stored in library.references.all(sort="added")
    )


def make_features(library: Library) -> None:
    """Make the features of all references anew."""
    with library.change("repair"):
        library.references.prints.drop_all_features()
        for stored in library.references.all(sort="added"):
            library.references.prints.add_features(stored.id, all_marks(library, stored.id))
