"""CSL items keep everything that a reference holds."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from refsdb.model import Date, Name, Reference
from refsdb.model.csl import from_csl, to_csl

TEXT = st.text(min_size=1, max_size=20)
SEEN = TEXT.filter(str.strip)  # a name of blanks only is no name
NAMES = st.one_of(
    st.builds(
        Name, family=SEEN, given=st.just("") | TEXT, particle=st.just("") | TEXT, suffix=st.just("") | TEXT
    ),
    st.builds(Name, literal=SEEN),
)
DATES = st.one_of(
    st.builds(Date, year=st.integers(1, 9999)),
    st.builds(Date, year=st.integers(1, 9999), month=st.integers(1, 12), day=st.integers(0, 31)),
    st.builds(Date, literal=TEXT),
)
REFERENCES = st.builds(
    Reference,
    author=st.lists(NAMES, max_size=3).map(tuple),
    et_al=st.booleans(),
    title=st.just("") | TEXT,
    container_title=st.just("") | TEXT,
    issued=st.none() | DATES,
    doi=st.just("") | TEXT,
    archive_location=st.just("") | TEXT,
)


@given(REFERENCES)
def test_to_csl_and_back(reference: Reference) -> None:
    assert from_csl(to_csl(reference, "key")) == reference


def test_names_of_fields_are_csl() -> None:
    reference = Reference(
        type="article-journal",
        author=(Name(family="Torre", given="José", particle="de la"), Name(literal="WHO")),
        et_al=True,
        container_title="Acta Derm Venereol",
        issued=Date(2016, 3),
        doi="10.5555/x",
    )
    assert to_csl(reference, "torre2016", {"text": "as printed"}) == {
        "id": "torre2016",
        "type": "article-journal",
        "author": [
            {"family": "Torre", "given": "José", "non-dropping-particle": "de la"},
            {"literal": "WHO"},
        ],
        "container-title": "Acta Derm Venereol",
        "issued": {"date-parts": [[2016, 3]]},
        "DOI": "10.5555/x",
        "custom": {"text": "as printed", "et-al": True},
    }
