"""Keys: given from what is printed, unique, fit for BibTeX."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from refsdb.errors import RefsError
from refsdb.model import Date, Entry, Name, Reference
from refsdb.store.key_patterns import read_pattern
from refsdb.store.keys import citation_key, entry_key, usable

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


WORK = Reference(
    type="article-journal",
    author=(Name(family="Gönül", given="M"), Name(family="de Boer"), Name(family="Lai")),
    title='The skin\'s response to light, and of "DNA" repair',
    container_title="Journal of the American Academy of Dermatology",
    issued=Date(2009),
    volume="61",
    issue="2",
    page="e1-e12",
)


@pytest.mark.parametrize(
    ("pattern", "key"),
    [
        ("[auth:lower][year]", "gonul2009"),
        ("[auth][year]", "Gonul2009"),
        ("[auth:upper]_[shortyear]", "GONUL_09"),
        ("[auth:3][year]", "Gon2009"),
        ("[authors:2][year]", "GonuldeBoerEtAl2009"),
        ("[authors]", "GonuldeBoerLai"),
        ("[auth:lower][year][title:1]", "gonul2009Skins"),
        ("[auth][year][title:2:lower]", "Gonul2009skinsresponse"),
        ("[veryshorttitle:lower]", "skins"),
        ("[shorttitle]", "SkinsResponseLight"),
        ("[journal:abbr][volume]:[firstpage]", "JAAD61:e1"),
        ("[journal:1:lower][issue]-[lastpage]", "journal2-e12"),
        ("[year]-[auth]", "ref2009-Gonul"),
        ("x+[year]", "x+2009"),
        ("[ Auth : LOWER ]", "gonul"),
    ],
)
def test_patterns(pattern: str, key: str) -> None:
    assert citation_key(WORK, FREE, pattern) == key
    assert usable(key)
    assert read_pattern(pattern).fits(key, WORK)


@pytest.mark.parametrize(
    ("pattern", "says"),
    [
        ("[auht][year]", "there is no field 'auht' (did you mean auth?)"),
        ("[auth:lowr]", "there is no modifier 'lowr' (did you mean lower?)"),
        ("[nonsense]", "there are auth, authors, year"),
        ("[auth] [year]", "' ' cannot stand in a key"),
        ("[auth]é", "'é' cannot stand in a key"),
        ("[auth", "'[' cannot stand in a key"),
        ("auth", "it has no field"),
        ("[]", "there is no field ''"),
    ],
)
def test_patterns_that_cannot_be_used(pattern: str, says: str) -> None:
    with pytest.raises(RefsError) as told:
        read_pattern(pattern)
    assert says in str(told.value)


@given(
    st.text(),
    st.text(),
    st.text(),
    st.sampled_from(["[auth][title]", "[firstpage][journal:abbr]", "[title:2][authors:1]"]),
)
def test_any_reference_has_a_usable_key(family: str, title: str, page: str, pattern: str) -> None:
    reference = Reference(author=(Name(family=family),), title=title, container_title=title, page=page)
    key = citation_key(reference, FREE, pattern)
    assert usable(key)
    assert read_pattern(pattern).fits(key, reference)


@pytest.mark.parametrize(
    ("key", "fits"),
    [("lai2003", True), ("lai2003a", True), ("lai2003ab", True), ("lai2003abc", False), ("Lai2003", False),
     ("lai2004", False), ("lai2003-1", False), ("lai2003A", False)],
)  # fmt: skip
def test_what_fits(key: str, fits: bool) -> None:
    lai = Reference(author=(Name(family="Lai"),), issued=Date(2003))
    assert read_pattern("[auth:lower][year]").fits(key, lai) is fits


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


def test_of_many_keys_that_begin_alike_few_are_looked_at() -> None:
    reference = Reference(author=(Name(family="Lai"),), issued=Date(2003))
    taken: set[str] = set()
    for _ in range(2000):
        looked: list[str] = []

        def is_taken(key: str, looked: list[str] = looked) -> bool:
            looked.append(key)
            return key in taken

        taken.add(citation_key(reference, is_taken))
        assert len(looked) <= 24
    assert len(taken) == 2000
    assert max(taken, key=lambda key: (len(key), key)) == "lai2003bxw"  # one after another
