"""Keys: given from what is printed, unique, fit for BibTeX."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from refsdb.model import Date, Entry, Name, Reference
from refsdb.store.keys import citation_key, entry_key

FREE = lambda key: False  # noqa: E731


@pytest.mark.parametrize(
    ("reference", "key"),
    [
        (Reference(author=(Name(family="Deza", given="G"),), issued=Date(2016)), "deza2016"),
        (Reference(author=(Name(family="Gönül", given="M"),), issued=Date(2009)), "gonul2009"),
        (Reference(author=(Name(family="Torre", particle="de la"),), issued=Date(1999)), "torre1999"),
        (Reference(author=(Name(family="Sánchez-Schmidt"),), issued=Date(2016)), "sanchezschmidt2016"),
        (Reference(author=(Name(literal="WHO"),), issued=Date(2020)), "who2020"),
        (Reference(author=(Name(family="Lai"),)), "laind"),
        (Reference(author=(Name(family="Lai"),), issued=Date(literal="in press")), "laind"),
        (Reference(editor=(Name(family="Braun"),), issued=Date(2005)), "braun2005"),
        (Reference(title="The skin in health and disease", issued=Date(2001)), "theskinin2001"),
        (Reference(title="2000 years of skin"), "ref2000yearsofnd"),
        (Reference(), "anonnd"),
        (Reference(author=(Name(family="Иванов"),), issued=Date(1987)), "ivanov1987"),
    ],
)
def test_citation_key(reference: Reference, key: str) -> None:
    assert citation_key(reference, FREE) == key


def test_collisions_take_letters() -> None:
    taken: set[str] = set()
    reference = Reference(author=(Name(family="Lai"),), issued=Date(2003))
    for _ in range(29):
        taken.add(citation_key(reference, taken.__contains__))
    assert {"lai2003", "lai2003a", "lai2003b", "lai2003z", "lai2003aa", "lai2003ab"} <= taken


@given(st.text(), st.text(), st.integers(0, 9999))
def test_a_key_is_fit_for_bibtex(family: str, title: str, year: int) -> None:
    key = citation_key(Reference(author=(Name(family=family),), title=title, issued=Date(year)), FREE)
    assert re.fullmatch(r"[a-z][a-z0-9]*", key)


@pytest.mark.parametrize(
    ("entry", "key"),
    [
        (Entry("a.txt", title="Calcinosis cutis (overview)"), "calcinosis-cutis-overview"),
        (Entry("notes/My Page.txt"), "my-page"),
        (Entry("-"), "entry"),
        (Entry("x", title="word " * 40), "-".join(["word"] * 12)),
    ],
)
def test_entry_key(entry: Entry, key: str) -> None:
    assert entry_key(entry, FREE) == key


def test_entries_of_one_title_are_numbered() -> None:
    taken = {"calcinosis", "calcinosis-2"}
    assert entry_key(Entry("a", title="Calcinosis"), taken.__contains__) == "calcinosis-3"
