"""What prints say together, also after it was put aside in plain values."""

from __future__ import annotations

from dataclasses import replace

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from refsdb.model import Consensus, ConsensusState, Date, Name, Reference, Work, adds_nothing, believe
from refsdb.model.belief import shown as on_a_line

texts = st.sampled_from(["", "one", "One", "two", "two and more"])
references = st.builds(
    Reference,
    type=st.sampled_from(["", "document", "book"]),
    author=st.lists(st.builds(Name, family=texts, given=texts), max_size=2).map(tuple),
    title=texts,
    page=st.sampled_from(["", "1", "1-9", "2"]),
    issued=st.none() | st.builds(Date, st.integers(0, 3), st.integers(0, 2), literal=texts),
    et_al=st.booleans(),
)


@given(st.lists(references, min_size=2, max_size=6), st.lists(references, max_size=3))
def test_put_aside_and_taken_up_again(first: list[Reference], more: list[Reference]) -> None:
    whole = Consensus([*first, *more])
    packed = msgspec.msgpack.encode(Consensus(first).state())
    again = Consensus.of_state(msgspec.msgpack.decode(packed, type=ConsensusState))
    for one in more:
        again.add(one)
    assert (again.prints, again.reference(), again.disagreements()) == (
        whole.prints,
        whole.reference(),
        whole.disagreements(),
    )


@given(st.lists(references, min_size=1, max_size=6), references)
def test_what_adds_nothing_changes_nothing(prints: list[Reference], one: Reference) -> None:
    together = Consensus(prints).reference()
    if adds_nothing(together, one):
        assert Consensus([*prints, one]).reference() == together


_DEZA = Reference("article-journal", (Name("Deza", "Gustavo"),), True, title="Morphea", page="418-419")


@pytest.mark.parametrize(
    ("one", "nothing"),
    [
        (_DEZA, True),
        (Reference("document", (Name("DEZA", "G"),), title="morphea", page="418"), True),
        (replace(_DEZA, et_al=False), False),  # the list is whole
        (replace(_DEZA, title="Morphoea"), False),
        (replace(_DEZA, page="418-4190"), False),  # fuller
        (replace(_DEZA, volume="96"), False),
        (replace(_DEZA, type="book"), False),
    ],
)
def test_what_adds_nothing(one: Reference, *, nothing: bool) -> None:
    assert adds_nothing(_DEZA, one) is nothing


def _names(listed: str) -> tuple[Name, ...]:
    """Of "Hock R; van der Berg A" the names; what stands in small letters before a name is its particle."""
    found = []
    for name in filter(None, listed.split("; ")):
        *before, family, given = name.split()
        found.append(Name(family, given, particle=" ".join(before)))
    return tuple(found)


def _work(authors: str) -> Work:
    return replace(Work.from_record({"DOI": "10.5555/a"}), author=_names(authors))


@pytest.mark.parametrize(
    ("printed", "record", "believed", "origin"),
    [
        ("Hock R; Jansson P; Braun LN", "HOCK R.", "Hock R; Jansson P; Braun LN", "citation"),
        ("Köhler A; Lund P", "KOHLER Anna", "Köhler A; Lund P", "citation"),
        ("Hock R; Jansson P", "HOCK Regine; JANSSON Peter", "Hock Regine; Jansson Peter", "work"),
        ("HOCK R", "HOCK Regine", "HOCK Regine", "work"),
        ("Hock R", "Hock Regine; JANSSON Peter", "Hock Regine; JANSSON Peter", "work"),
        ("van der Berg A; Lund P", "van der BERG Anna; LUND Per", "van der Berg Anna; Lund Per", "work"),
        (
            "Hock R; Jansson P; Braun LN",
            "Hock R; Braun LN",
            "Hock R; Braun LN",
            "work",
        ),  # one too many printed
        ("Hook R; Jansson P", "Hock R", "Hock R", "work"),
        ("Hock R; Jansson P", "", "Hock R; Jansson P", "citation"),
        ("", "HOCK R", "HOCK R", "work"),
    ],
)
def test_authors_of_the_print_and_of_the_record(
    printed: str, record: str, believed: str, origin: str
) -> None:
    belief = believe(Reference(author=_names(printed)), _work(record))
    shown = "; ".join(f"{name.surname} {name.given}" for name in belief.reference.author)
    assert (shown, belief.origins["author"]) == (believed, origin)


@pytest.mark.parametrize(
    ("printed", "record", "corrected", "shortened"),
    [
        ("Hock R", "Hock Regine; Jansson Peter", "", False),  # the list has done its service
        ("Hock R", "HOCK R.", "", True),  # the record names no more
        ("Hock R; Jansson P", "Hock R", "", True),
        ("Hock R", "", "", True),
        ("Hook R", "Hock R", "", False),
        ("Hock R", "", "Hook Regine", True),  # a person spells what is printed
        ("Hock R", "Hock R; Jansson P", "Hook Regine", True),
        ("Hock R", "", "Hook Regine; Jansson Peter", False),
    ],
)
def test_a_printed_et_al_stays_unless_more_are_named(
    printed: str, record: str, corrected: str, *, shortened: bool
) -> None:
    said = {"author": _names(corrected)} if corrected else {}
    shown = Reference(author=_names(printed), et_al=True)
    assert believe(shown, _work(record), said).reference.et_al is shortened


def test_a_particle_that_is_a_part_of_the_records_family() -> None:
    shown = Reference(author=_names("van der Berg A; Lund P"))
    record = replace(_work(""), author=(Name("VAN DER BERG", "Anna"), Name("LUND", "Per")))
    assert believe(shown, record).reference.author == _names("van der Berg Anna; Lund Per")
    alone = replace(record, author=record.author[:1])
    assert believe(shown, alone).reference.author == shown.author


@pytest.mark.parametrize(
    ("value", "line"),
    [
        ((Name("Oak", "Ann K.", suffix="Jr."), Name(literal="Elm Society")), "Oak, Ann K., Jr.; Elm Society"),
        (Date(2001, 5), "2001-05"),
        ("12", "12"),
    ],
)
def test_a_value_on_one_line(value: object, line: str) -> None:
    assert on_a_line(value) == line
