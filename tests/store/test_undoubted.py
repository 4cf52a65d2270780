"""A printed DOI that was found to be another title's leaves the library with nobody."""

from __future__ import annotations

import pytest

from refsdb.model import OTHER_TITLE, Outcome, Reference
from refsdb.store.records import StoredReference


@pytest.mark.parametrize(
    ("verdict", "reason", "origin", "doi"),
    [
        (Outcome.ask, f"{OTHER_TITLE}: “On ferns”", "citation", ""),
        (Outcome.ask, f"{OTHER_TITLE}: “On ferns”", "person", "10.5555/a"),
        (Outcome.ask, "two works fit", "citation", "10.5555/a"),
        (Outcome.accept, "", "work", "10.5555/a"),
        (Outcome.unchecked, "", "citation", "10.5555/a"),
    ],
)
def test_a_doi_of_another_title_is_not_exported(verdict: Outcome, reason: str, origin: str, doi: str) -> None:
    reference = Reference("article-journal", title="On bats", doi="10.5555/a")
    stored = StoredReference(
        1, "bats", reference, reference, {}, {"doi": origin}, verdict, 0.5, reason, "", "", 1
    )
    assert stored.undoubted.doi == doi
    assert stored.reference.doi == "10.5555/a"
